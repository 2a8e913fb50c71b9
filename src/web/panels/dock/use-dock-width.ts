import { useState } from 'react';
import { keepWidth, keptWidth } from './kept.ts';

export const DOCK = { min: 280, max: 560, start: 336 } as const;

const clamp = (width: number): number => Math.round(Math.min(DOCK.max, Math.max(DOCK.min, width)));

/** The dock's width in pixels, remembered on this device. */
export function useDockWidth(): { width: number; resize: (width: number) => void } {
  const [width, setWidth] = useState(() => clamp(keptWidth() ?? DOCK.start));
  const resize = (next: number) => {
    setWidth(clamp(next));
    keepWidth(clamp(next));
  };
  return { width, resize };
}

import { useEffect, useRef, useState } from 'react';

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Whether the space bar is held down: the hand then moves the map. */
export function useSpacePan(): { panning: boolean; isPanning: () => boolean } {
  const [panning, setPanning] = useState(false);
  const held = useRef(false);
  useEffect(() => {
    const set = (value: boolean) => {
      held.current = value;
      setPanning(value);
    };
    const onDown = (event: KeyboardEvent) => {
      if (event.code === 'Space' && !isField(event.target)) set(true);
    };
    const onUp = (event: KeyboardEvent) => {
      if (event.code === 'Space') set(false);
    };
    const onBlur = () => set(false);
    window.addEventListener('keydown', onDown);
    window.addEventListener('keyup', onUp);
    window.addEventListener('blur', onBlur);
    return () => {
      window.removeEventListener('keydown', onDown);
      window.removeEventListener('keyup', onUp);
      window.removeEventListener('blur', onBlur);
    };
  }, []);
  const [isPanning] = useState(() => () => held.current);
  return { panning, isPanning };
}

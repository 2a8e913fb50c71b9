import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { plotFor } from './plot.ts';

/** How wide the drawing may be, as wide as the page leaves it. */
export function useRoom(columns: number) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const plot = useMemo(() => plotFor(Math.floor(width), columns), [width, columns]);
  return { room: ref, plot };
}

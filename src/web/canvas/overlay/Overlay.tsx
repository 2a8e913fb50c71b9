import { type ComponentType, useMemo } from 'react';
import type { MapSpace } from '../../session/index.ts';
import { useCanvas } from '../canvas-context.ts';
import { createMapSpace } from './map-space.ts';

/** What another feature puts over the map. */
export type OverlayPart = ComponentType<{ space: MapSpace }>;

export function Overlay({ part: Part }: { part: OverlayPart }) {
  const canvas = useCanvas();
  const space = useMemo(() => createMapSpace(canvas), [canvas]);
  return <Part space={space} />;
}

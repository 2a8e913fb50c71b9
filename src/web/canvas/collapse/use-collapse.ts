import { useEffect, useLayoutEffect } from 'react';
import { z } from 'zod';
import { stored } from '../../kit/index.ts';
import { useSession } from '../../session/index.ts';
import { useCanvas } from '../canvas-context.ts';
import { reveal } from './collapsing.ts';
import { without } from './hidden.ts';

const ids = z.array(z.string().max(200)).max(1000).readonly();
const keptFor = (journey: string) =>
  stored(`throughline.collapsed.${journey}`, z.object({ stages: ids, lanes: ids }));

function expandStage(id: string): void {
  const { collapsed, collapse } = useSession.getState();
  if (collapsed.stages.includes(id)) collapse(without(collapsed, { stages: [id], lanes: [] }));
}

/** What is collapsed is kept on this device, journey by journey; what somebody goes to is expanded. */
export function useCollapse(): void {
  const canvas = useCanvas();
  const { session } = canvas;
  // Before the map is painted for the first time.
  useLayoutEffect(() => {
    const kept = keptFor(session.journey);
    const { collapse } = useSession.getState();
    const before = kept.get();
    if (before) collapse(before);
    const stops = [
      useSession.subscribe(({ collapsed }, last) => {
        if (collapsed === last.collapsed) return;
        if (collapsed.stages.length + collapsed.lanes.length > 0) kept.set(collapsed);
        else kept.clear();
      }),
      kept.subscribe((elsewhere) => collapse(elsewhere ?? { stages: [], lanes: [] })),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [session]);

  useEffect(
    () =>
      useSession.subscribe((state, last) => {
        const { selection, editing, sought, stage, lights } = state;
        if (selection !== last.selection) reveal(canvas, selection);
        if (editing && editing !== last.editing) reveal(canvas, [editing]);
        // A name that runs downwards is not typed in.
        if (editing?.table === 'stages') expandStage(editing.id);
        if (sought && sought !== last.sought) reveal(canvas, [sought]);
        if (lights.path && lights.path !== last.lights.path)
          reveal(
            canvas,
            [...lights.path.cards].map((id) => ({ table: 'cards', id })),
          );
        if (stage !== null && stage !== last.stage) {
          const step = session.snapshot().steps.list.find((one) => one.stage === stage);
          if (step) reveal(canvas, [{ table: 'steps', id: step.id }]);
        }
      }),
    [canvas, session],
  );
}

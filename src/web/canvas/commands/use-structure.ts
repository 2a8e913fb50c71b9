import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rect } from '../../../core/layout/index.ts';
import type { LaneRole } from '../../../core/model/index.ts';
import {
  addLane,
  addStage,
  addStep,
  type Beside,
  type Gesture,
  nudgeHeader,
  nudgeStep,
  removeSelection,
} from '../../actions/index.ts';
import { type Pick, useSession } from '../../session/index.ts';
import { type CanvasContext, useCanvas } from '../canvas-context.ts';
import { titleColumn } from '../viewport/title-column.ts';

export type HeaderTable = 'stages' | 'steps' | 'lanes';

/** Brings a header into view along the axis on which it moves; `animate` false: at once. */
export function showHeader(
  { source, camera, view }: CanvasContext,
  { table, id }: Pick,
  animate = true,
): void {
  const { drawing } = source;
  const boxes: Readonly<Record<string, readonly (Rect & { readonly id: string })[]>> = {
    stages: drawing.stages,
    steps: drawing.steps,
    lanes: drawing.lanes,
  };
  const box = boxes[table]?.find((one) => one.id === id);
  if (!box) return;
  // A point of the other axis that is in view already: there nothing has to move.
  const { y, zoom } = view.viewport;
  const free = 32 / zoom;
  const titles = titleColumn(drawing.titleWidth, view.viewport, view.size);
  const left = titles.left + titles.width + free;
  const top = Math.max(0, -y / zoom) + drawing.headerHeight + free;
  camera.reveal(table === 'lanes' ? { ...box, x: left, width: 1 } : { ...box, y: top, height: 1 }, animate);
}

/** Puts the cursor in a header's name. */
export function renameHeader(canvas: CanvasContext, table: HeaderTable, id: string): void {
  const { select, edit } = useSession.getState();
  select([{ table, id }]);
  edit({ table, id, field: 'title' });
  // At once: the field must be there before the next key.
  showHeader(canvas, { table, id }, false);
}

/** What can be done to stages, steps and lanes, wherever it is asked for. */
export function useStructure() {
  const canvas = useCanvas();
  const { t } = useTranslation('canvas');
  return useMemo(() => {
    const { session, perform } = canvas;
    const makeAndName = (table: HeaderTable, gesture: Gesture) => {
      if (!perform(gesture)) return;
      const [pick] = useSession.getState().selection;
      if (pick) renameHeader(canvas, table, pick.id);
    };
    /** Removes, and says where the cards have gone that stood there. */
    const remove = (selection: readonly Pick[]) => {
      const removal = removeSelection(session.snapshot(), selection);
      const { cardsToTray } = removal.effects;
      if (perform(removal) && cardsToTray > 0) {
        notifications.show({ id: 'tray', message: t('tray.waiting', { count: cardsToTray }) });
      }
    };
    return {
      rename: (table: HeaderTable, id: string) => renameHeader(canvas, table, id),
      addStage: (beside: Beside) => makeAndName('stages', addStage(session.snapshot(), beside)),
      addStep: (where: Parameters<typeof addStep>[1]) =>
        makeAndName('steps', addStep(session.snapshot(), where)),
      addLane: (role: LaneRole, beside: Beside) =>
        makeAndName('lanes', addLane(session.snapshot(), role, beside)),
      /** Moves a header by one place and goes along with it. */
      move: (table: HeaderTable, id: string, to: 'earlier' | 'later') => {
        const snapshot = session.snapshot();
        const moved =
          table === 'steps'
            ? nudgeStep(snapshot, id, to === 'earlier' ? 'left' : 'right')
            : nudgeHeader(snapshot, table, id, to);
        if (perform(moved)) showHeader(canvas, { table, id });
      },
      removeSelected: () => remove(useSession.getState().selection),
      remove: (table: HeaderTable, id: string) => remove([{ table, id }]),
    };
  }, [canvas, t]);
}

export type Structure = ReturnType<typeof useStructure>;

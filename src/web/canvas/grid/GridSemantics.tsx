import { useEffect, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { settle } from '../../actions/index.ts';
import { useSession } from '../../session/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { useCanvas } from '../canvas-context.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { standOnSpot } from '../keyboard/spot.ts';
import { appendRow, columnOf } from './rows.ts';

/** The grid that a screen reader meets and the keyboard holds on to: it covers the map and holds all that is drawn of it. */
export function GridSemantics() {
  const { t } = useTranslation('canvas');
  const { session, grid } = useCanvas();
  const title = useSnapshot(({ journey }) => journey.title);
  const lanes = useDrawing((drawing) => drawing.lanes.length);
  const columns = useDrawing((drawing) => drawing.columns.length);

  useLayoutEffect(() => {
    const attributes = {
      role: 'grid',
      tabindex: 0,
      'aria-label': t('map.label', { title: title || t('map.untitled') }),
      'aria-rowcount': appendRow(lanes),
      'aria-colcount': columnOf(columns) - 1,
      'aria-multiselectable': true,
    };
    for (const [name, value] of Object.entries(attributes)) grid()?.setAttribute(name, String(value));
  }, [grid, t, title, lanes, columns]);

  useEffect(() => {
    const element = grid();
    /** Whoever comes by keyboard stands somewhere at once. */
    const onFocus = () => {
      const { cell, selection } = useSession.getState();
      if (cell || selection.length > 0 || !element?.matches(':focus-visible')) return;
      const spot = settle(session.snapshot(), null);
      if (spot) standOnSpot(spot);
    };
    element?.addEventListener('focus', onFocus);
    return () => element?.removeEventListener('focus', onFocus);
  }, [grid, session]);
  return null;
}

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { settle } from '../actions/index.ts';
import { useCanvas } from '../canvas-context.ts';
import { sameItems } from '../drawing/same-parts.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { standOnSpot } from '../keyboard/spot.ts';
import { useIsFar, useMapWindow } from '../viewport/use-viewport.ts';
import { laneRowId, STAGE_ROW, STEP_ROW } from './element-ids.ts';
import { HEADER_ROWS } from './GridLayer.tsx';
import classes from './grid.module.css';

interface Props {
  onGrid: (element: HTMLElement | null) => void;
}

/**
 * The grid as a screen reader meets it and the keyboard holds on to. It covers the map without catching the pointer
 * and owns the rows, wherever they are drawn: what else floats over the map is no part of it.
 */
export function GridRoot({ onGrid }: Props) {
  const { t } = useTranslation('canvas');
  const { session } = useCanvas();
  const title = useSnapshot(({ journey }) => journey.title);
  const lanes = useDrawing((drawing) => drawing.lanes.map(({ id }) => id), sameItems);
  const columns = useDrawing((drawing) => drawing.columns.length);
  const window = useMapWindow();
  const far = useIsFar();
  const rows = [
    STAGE_ROW,
    ...(far ? [] : [STEP_ROW]),
    ...lanes.slice(window.lanes.first, window.lanes.end).map(laneRowId),
  ];
  const bind = useCallback((element: HTMLDivElement | null) => onGrid(element), [onGrid]);

  /** Whoever comes by keyboard stands somewhere at once. */
  const onFocus = (event: React.FocusEvent<HTMLDivElement>) => {
    const { cell, selection } = useSession.getState();
    if (cell || selection.length > 0 || !event.currentTarget.matches(':focus-visible')) return;
    const spot = settle(session.snapshot(), null);
    if (spot) standOnSpot(spot);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a windowed grid in two dimensions is no table element
    <div
      ref={bind}
      role="grid"
      tabIndex={0}
      className={classes.grid}
      aria-label={t('map.label', { title: title || t('map.untitled') })}
      aria-rowcount={lanes.length + HEADER_ROWS}
      aria-colcount={columns + 1}
      aria-multiselectable
      aria-owns={rows.join(' ')}
      onFocus={onFocus}
      // The menu key opens the map's own menu.
      onContextMenu={(event) => event.preventDefault()}
    />
  );
}

import type { KeyboardEvent, PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './PanelDock.module.css';
import { DOCK } from './use-dock-width.ts';

interface Props {
  width: number;
  onResize: (width: number) => void;
}

const STEP = 16;

/** The dock's edge: dragged, or moved with the arrow keys. */
export function Resizer({ width, onResize }: Props) {
  const { t } = useTranslation('panels');
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) {
      onResize(document.documentElement.clientWidth - event.clientX);
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    event.stopPropagation();
    onResize(width + (event.key === 'ArrowLeft' ? STEP : -STEP));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule can't be dragged
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('inspector.resize')}
      aria-valuenow={width}
      aria-valuemin={DOCK.min}
      aria-valuemax={DOCK.max}
      className={classes.resizer}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
      onDoubleClick={() => onResize(DOCK.start)}
    />
  );
}

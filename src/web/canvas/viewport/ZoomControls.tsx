import { Map as MapIcon, Maximize, Minus, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton, useFormat } from '../../kit/index.ts';
import { useSession } from '../../session/index.ts';
import { useCanvas } from '../canvas-context.ts';
import classes from './controls.module.css';
import { useViewport } from './use-viewport.ts';
import { ZOOM } from './viewport-store.ts';

const ICON = { size: 16, 'aria-hidden': true } as const;

/** Zoom, fit, minimap: in the corner, out of the way. */
export function ZoomControls() {
  const { t } = useTranslation('canvas');
  const { camera } = useCanvas();
  const least = useViewport(({ zoom }) => zoom <= ZOOM.min);
  const most = useViewport(({ zoom }) => zoom >= ZOOM.max);
  const minimap = useSession((state) => state.minimap);
  const setMinimap = useSession((state) => state.setMinimap);
  return (
    <div className={classes.controls} role="toolbar" aria-label={t('zoom')}>
      <IconButton label={t('zoom.out')} shortcut="−" size={28} disabled={least} onClick={camera.zoomOut}>
        <Minus {...ICON} />
      </IconButton>
      <Percent />
      <IconButton label={t('zoom.in')} shortcut="+" size={28} disabled={most} onClick={camera.zoomIn}>
        <Plus {...ICON} />
      </IconButton>
      <span className={classes.divider} />
      <IconButton label={t('zoom.fit')} shortcut="1" size={28} onClick={camera.fit}>
        <Maximize {...ICON} />
      </IconButton>
      <IconButton
        label={t(minimap ? 'minimap.hide' : 'minimap.show')}
        shortcut="M"
        size={28}
        aria-pressed={minimap}
        data-on={minimap || undefined}
        className={classes.toggle}
        onClick={() => setMinimap(!minimap)}
      >
        <MapIcon {...ICON} />
      </IconButton>
    </div>
  );
}

/** By itself: it changes with every frame of a zoom, and the buttons beside it do not. */
function Percent() {
  const { t } = useTranslation('canvas');
  const { percent } = useFormat();
  const { camera } = useCanvas();
  const zoom = useViewport((viewport) => percent(viewport.zoom));
  return (
    <button
      type="button"
      className={classes.percent}
      aria-label={t('zoom.actual', { zoom })}
      title={t('zoom.actualHint')}
      onClick={() => camera.zoomTo(1)}
    >
      {zoom}
    </button>
  );
}

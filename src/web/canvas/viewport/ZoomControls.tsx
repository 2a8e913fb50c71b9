import { Map as MapIcon, Maximize, Minus, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../kit/index.ts';
import { useSession } from '../../session/index.ts';
import { useCanvas } from '../canvas-context.ts';
import classes from './controls.module.css';
import { useViewport } from './use-viewport.ts';
import { ZOOM } from './viewport-store.ts';
import { percent } from './zoom-words.ts';

const ICON = { size: 16, 'aria-hidden': true } as const;

/** Zoom, fit, minimap: in the corner, out of the way. */
export function ZoomControls() {
  const { t, i18n } = useTranslation('canvas');
  const { camera } = useCanvas();
  const zoom = useViewport((viewport) => viewport.zoom);
  const minimap = useSession((state) => state.minimap);
  const setMinimap = useSession((state) => state.setMinimap);
  return (
    <div className={classes.controls} role="toolbar" aria-label={t('zoom')}>
      <IconButton
        label={t('zoom.out')}
        shortcut="−"
        size={28}
        disabled={zoom <= ZOOM.min}
        onClick={camera.zoomOut}
      >
        <Minus {...ICON} />
      </IconButton>
      <button
        type="button"
        className={classes.percent}
        aria-label={t('zoom.actual', { zoom: percent(zoom, i18n.language) })}
        title={t('zoom.actualHint')}
        onClick={() => camera.zoomTo(1)}
      >
        {percent(zoom, i18n.language)}
      </button>
      <IconButton
        label={t('zoom.in')}
        shortcut="+"
        size={28}
        disabled={zoom >= ZOOM.max}
        onClick={camera.zoomIn}
      >
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

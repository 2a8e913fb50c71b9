import { Redo2, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { shortcutOf } from '../../commands/index.ts';
import { IconButton } from '../../kit/index.ts';
import { useLiveSession, useReadOnly, useStatus } from '../../sync/index.ts';
import classes from './bar.module.css';

/** Takes back one's own work, never a colleague's. */
export function UndoRedo() {
  const { t } = useTranslation('panels');
  const session = useLiveSession();
  const canUndo = useStatus((status) => status.canUndo);
  const canRedo = useStatus((status) => status.canRedo);
  // Whoever may only look has nothing to take back.
  const readOnly = useReadOnly();
  if (readOnly && !canUndo && !canRedo) return null;
  return (
    <>
      <IconButton
        className={classes.step}
        label={t('bar.undo')}
        shortcut={shortcutOf('undo')}
        disabled={!canUndo}
        onClick={() => session.undo()}
      >
        <Undo2 size={16} aria-hidden />
      </IconButton>
      <IconButton
        className={`${classes.step} ${classes.redo}`}
        label={t('bar.redo')}
        shortcut={shortcutOf('redo')}
        disabled={!canRedo}
        onClick={() => session.redo()}
      >
        <Redo2 size={16} aria-hidden />
      </IconButton>
    </>
  );
}

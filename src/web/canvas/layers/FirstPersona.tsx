import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { runCommand } from '../../commands/index.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import classes from './first.module.css';

/** On the lane of feelings of a journey without personas: nothing can be drawn before there is one. */
export function FirstPersona() {
  const { t } = useTranslation('canvas');
  const plot = useDrawing((drawing) => (drawing.personas.length === 0 ? drawing.plot : null));
  if (!plot) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.persona}
      style={{ left: plot.x + 28, top: plot.zero }}
      onClick={() => runCommand('journey.persona')}
    >
      <Plus size={14} aria-hidden />
      {t('feeling.nobody')}
    </button>
  );
}

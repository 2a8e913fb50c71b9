import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/index.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { RecordField } from '../editing/RecordField.tsx';
import classes from './layers.module.css';
import { linkMiddle } from './link-middle.ts';

const WIDTH = 168;

/** The words of a link, typed where they stand. */
export function LinkLabelField() {
  const { t } = useTranslation('canvas');
  const id = useSession(({ editing }) => (editing?.table === 'links' ? editing.id : null));
  const link = useDrawing((drawing) => drawing.links.find((one) => one.id === id));
  if (!link) return null;
  const { x, y } = linkMiddle(link);
  return (
    <div className={classes.labelField} style={{ left: x - WIDTH / 2, top: y - 12, width: WIDTH }}>
      <RecordField
        table="links"
        id={link.id}
        field="label"
        block={{ x: 9, y: 5, width: WIDTH - 18, size: 11, lineHeight: 16, weight: 400 }}
        label={t('link.label')}
        placeholder={t('link.placeholder')}
      />
    </div>
  );
}

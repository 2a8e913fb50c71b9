import { useTranslation } from 'react-i18next';
import { type LinkPath, linkPathBy } from '../../../core/layout/index.ts';
import { useSession } from '../../session/index.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { RecordField } from '../editing/RecordField.tsx';
import { useFollowViewport } from '../viewport/use-viewport.ts';
import { toScreen } from '../viewport/viewport-store.ts';
import classes from './layers.module.css';
import { linkMiddle } from './link-middle.ts';

const WIDTH = 168;
const HEIGHT = 24;

/** The words of a link, typed where they stand: over the map, not in it, as they belong to no cell. */
export function LinkLabelField() {
  const id = useSession(({ editing }) => (editing?.table === 'links' ? editing.id : null));
  const link = useDrawing((drawing) => (id === null ? null : linkPathBy(drawing, id)));
  if (!link) return null;
  return <Field link={link} />;
}

function Field({ link }: { link: LinkPath }) {
  const { t } = useTranslation('canvas');
  const middle = linkMiddle(link);
  const field = useFollowViewport<HTMLDivElement>((element, viewport) => {
    const { x, y } = toScreen(viewport, { x: middle.x - WIDTH / 2, y: middle.y - HEIGHT / 2 });
    element.style.transform = `translate(${x}px, ${y}px) scale(${viewport.zoom})`;
  });
  return (
    <div ref={field} className={classes.labelField} style={{ width: WIDTH }}>
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

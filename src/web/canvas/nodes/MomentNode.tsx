import { type KeyboardEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { MARK_ICONS, type MomentBox } from '../../../core/layout/index.ts';
import { FindingMark } from '../../checks/index.ts';
import { isMomentDimmed, useSession } from '../../session/index.ts';
import { useMapSession } from '../../sync/index.ts';
import { useCanvas } from '../canvas-context.ts';
import { RecordField } from '../editing/RecordField.tsx';
import { backToCard } from '../editing/use-card-editing.ts';
import { MapIcon } from './MapIcon.tsx';
import classes from './nodes.module.css';
import { type Placed, place, sameInCell } from './place.ts';
import { TextLines } from './TextLines.tsx';

/** A pain point or a delight moment in its lane. */
export const MomentNode = memo(function MomentNode({ box, x, y }: Placed<MomentBox>) {
  const { t } = useTranslation('canvas');
  const canvas = useCanvas();
  const { id, kind, title, icon, dots, intensity, evidence, card } = box;
  const selected = useSession(({ selection }) =>
    selection.some((pick) => pick.table === 'moments' && pick.id === id),
  );
  const editing = useSession(({ editing: at }) => at?.table === 'moments' && at.id === id);
  const dimmed = useSession((state) => isMomentDimmed(state, id, card));
  const [first] = dots;
  const name = useMapSession().snapshot().moments.get(id)?.title ?? '';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a moment is a group of texts and signs inside a grid cell
    <div
      className={classes.moment}
      data-moment-id={id}
      data-menu-for={`moments:${id}`}
      data-kind={kind}
      data-evidence={evidence}
      data-selected={selected || undefined}
      data-dimmed={dimmed || undefined}
      style={place(box, x, y)}
      role="group"
      aria-roledescription={t(`moment.${kind}`)}
      aria-label={t('moment.label', { title: name, intensity })}
    >
      <MapIcon icon={MARK_ICONS[kind]} size={16} x={icon.x} y={icon.y} className={classes.momentIcon} />
      <FindingMark table="moments" id={id} className={classes.findings} />
      {editing ? (
        <RecordField
          table="moments"
          id={id}
          field="title"
          block={title}
          label={t('moment.title')}
          placeholder={t('moment.placeholder')}
          multiline
          onKey={(event: KeyboardEvent) => {
            if (event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey)) backToCard(canvas);
            return false;
          }}
        />
      ) : (
        <TextLines block={title} className={classes.momentTitle} placeholder={t('moment.placeholder')} />
      )}
      {first && (
        <span
          className={classes.dots}
          data-intensity={intensity}
          style={{ left: first.x - 3, top: first.y - 3 }}
        />
      )}
    </div>
  );
}, sameInCell);

import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardBox } from '../../../core/layout/index.ts';
import { FindingMark } from '../../checks/index.ts';
import { isDimmed, litIn, useSession } from '../../session/index.ts';
import { useMapSession } from '../../sync/index.ts';
import { CardTitleField } from '../editing/CardTitleField.tsx';
import { cardElementId } from '../grid/element-ids.ts';
import { useCanvasUi } from '../ui-store.ts';
import { CardFaceView } from './CardFaceView.tsx';
import classes from './nodes.module.css';
import { type Placed, place } from './place.ts';

/** A card on the map. It renders again when its box, or whether it is selected, edited or dragged, changes. */
export const CardNode = memo(function CardNode({ box, x, y }: Placed<CardBox>) {
  const { t } = useTranslation('canvas');
  const { id, role, face } = box;
  // The whole of it: lines are broken within Chinese words, and cut where the card ends.
  const title = useMapSession().snapshot().cards.get(id)?.title.trim();
  const selected = useSession(({ selection }) =>
    selection.some((pick) => pick.table === 'cards' && pick.id === id),
  );
  const editing = useSession(
    (state) => state.editing?.table === 'cards' && state.editing.id === id && state.editing.field === 'title',
  );
  const dimmed = useSession((state) => isDimmed(state, id));
  const note = useSession((state) => litIn(state)?.notes?.get(id));
  const dragged = useCanvasUi(({ drag }) => drag?.ids.has(id) ?? false);
  const aimed = useCanvasUi(({ link }) => link?.over === id);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a card is a group of texts and signs inside a grid cell
    <div
      id={cardElementId(id)}
      className={classes.card}
      data-card-id={id}
      data-menu-for={`cards:${id}`}
      data-role={role}
      data-selected={selected || undefined}
      data-dimmed={dimmed || undefined}
      data-dragged={dragged || undefined}
      data-aimed={aimed || undefined}
      data-editing={editing || undefined}
      style={place(box, x, y)}
      role="group"
      aria-label={title || t('card.untitled')}
      aria-roledescription={t(role === 'touchpoint' ? 'card.touchpoint' : 'card')}
    >
      <CardFaceView face={face} withoutTitle={editing} placeholder={t('card.untitled')} />
      {note && <span className={classes.note}>{note}</span>}
      <FindingMark table="cards" id={id} className={classes.findings} />
      {editing && <CardTitleField id={id} block={face.title} />}
    </div>
  );
});

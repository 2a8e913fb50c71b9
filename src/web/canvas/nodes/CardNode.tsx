import { memo } from 'react';
import type { CardBox } from '../../../core/layout/index.ts';
import { FindingMark } from '../../checks/index.ts';
import { useSession } from '../../session/index.ts';
import { useMapSession } from '../../sync/index.ts';
import { CardTitleField } from '../editing/CardTitleField.tsx';
import { cardElementId } from '../grid/element-ids.ts';
import { CardFaceView } from './CardFaceView.tsx';
import { useCardWords } from './card-words.tsx';
import classes from './nodes.module.css';
import { type Placed, place, sameInCell } from './place.ts';
import { useCardState } from './use-card-state.ts';

/** A card on the map. It renders again when its face, its place in its cell, or whether it is selected, edited or dragged, changes. */
export const CardNode = memo(function CardNode({ box, x, y }: Placed<CardBox>) {
  const words = useCardWords();
  const { id, role, face } = box;
  // The whole of it: lines are broken within Chinese words, and cut where the card ends.
  const title = useMapSession().snapshot().cards.get(id)?.title.trim();
  const talked = useSession((state) => state.talked.get(`cards:${id}`));
  const { selected, editing, dimmed, note, dragged, aimed } = useCardState(id);
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
      aria-label={talked ? words.talked(title || words.untitled, talked) : title || words.untitled}
      aria-roledescription={role === 'touchpoint' ? words.touchpoint : words.card}
    >
      <CardFaceView face={face} name={title} withoutTitle={editing} placeholder={words.untitled} />
      {note && <span className={classes.note}>{note}</span>}
      <FindingMark table="cards" id={id} className={classes.findings} />
      {editing && <CardTitleField id={id} block={face.title} />}
    </div>
  );
}, sameInCell);

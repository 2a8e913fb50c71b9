import { EqualNot, PencilLine } from 'lucide-react';
import type { Aspect, ConsistencyCell, Difference } from '../../../core/analysis/index.ts';
import { sameList } from '../../../core/base/index.ts';
import { IconButton } from '../../kit/index.ts';
import { recordName, recordSummary, useReadOnly } from '../../records/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { useOpen } from '../open/open-context.ts';
import { useWords } from '../page/use-words.ts';
import { Attach } from './Attach.tsx';
import { ASPECT_ICONS, ASPECT_TABLES, isStandardAspect, type StandardAspect } from './aspect-looks.ts';
import classes from './consistency.module.css';
import { heldFor, type TierChoice } from './rows.ts';

interface Props {
  cell: ConsistencyCell;
  situation: string;
  /** What some channel of the row has. */
  aspects: readonly Aspect[];
  differences: readonly Difference[];
  tier: TierChoice;
}

/** What one channel has in one situation, aspect by aspect; what it lacks can be attached. */
export function Cell({ cell, situation, aspects, differences, tier }: Props) {
  const { t } = useWords();
  const open = useOpen();
  const [card] = cell.cards;
  const title = useSnapshot(({ cards }) =>
    cell.cards.map((id) => cards.get(id)?.title.trim() ?? '').join(', '),
  );
  return (
    <div className={classes.cell}>
      <span className={classes.cards}>
        {title}
        {card !== undefined && (
          <IconButton
            size={22}
            label={t('consistency.openCard', { title })}
            onClick={() => open({ table: 'cards', id: card })}
          >
            <PencilLine size={13} aria-hidden />
          </IconButton>
        )}
      </span>
      <ul className={classes.aspects}>
        {aspects.map((aspect) => (
          <AspectLine
            key={aspect}
            aspect={aspect}
            cell={cell}
            situation={situation}
            difference={differences.find((one) => one.aspect === aspect)}
            tier={tier}
          />
        ))}
      </ul>
    </div>
  );
}

interface LineProps {
  aspect: Aspect;
  cell: ConsistencyCell;
  situation: string;
  difference: Difference | undefined;
  tier: TierChoice;
}

function AspectLine({ aspect, cell, situation, difference, tier }: LineProps) {
  const { t, list } = useWords();
  const readOnly = useReadOnly();
  const held = useSnapshot((snapshot) => heldFor(snapshot, cell, aspect, tier), sameList);
  const Sign = ASPECT_ICONS[aspect];
  const open = difference !== undefined && !difference.waived;
  return (
    <li className={classes.aspect} data-differs={open || undefined}>
      <Sign size={14} role="img" aria-label={t(`consistency.${aspect}`)} className={classes.aspectSign} />
      <span className={classes.held}>
        {held.length === 0 && <span className={classes.lack}>{t(`consistency.no.${aspect}`)}</span>}
        {isStandardAspect(aspect)
          ? held.map((id) => <Standard key={id} aspect={aspect} id={id} />)
          : held.length > 0 && list(held)}
        {!readOnly && isStandardAspect(aspect) && held.length === 0 && (
          <Attach aspect={aspect} cards={cell.cards} situation={situation} />
        )}
      </span>
      {open && (
        <EqualNot size={14} role="img" aria-label={t('consistency.differs')} className={classes.differs} />
      )}
    </li>
  );
}

/** A standard by what it says; opens its form. */
function Standard({ aspect, id }: { aspect: StandardAspect; id: string }) {
  const { records } = useWords();
  const open = useOpen();
  const table = ASPECT_TABLES[aspect];
  const name = useSnapshot((snapshot) => recordName(snapshot, table, id, records));
  const summary = useSnapshot((snapshot) => recordSummary(snapshot, table, id, records));
  // A promise is told by its time; what is said and who decides, by its name.
  const [first, second] = aspect === 'promise' ? [summary, name] : [name, summary];
  return (
    <button type="button" className={classes.standard} title={second} onClick={() => open({ table, id })}>
      {first || second}
      {aspect === 'authority' && summary !== '' && <span className={classes.detail}>{summary}</span>}
    </button>
  );
}

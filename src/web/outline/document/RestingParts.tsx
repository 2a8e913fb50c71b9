import { memo } from 'react';
import { sameList } from '../../../core/base/index.ts';
import type { Card, Feeling, Moment, OutlinePart, Snapshot } from '../../../core/model/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { useOutlineContext } from '../outline-context.ts';
import { rowId } from '../places.ts';
import rows from '../rows/rows.module.css';
import text from '../text/text.module.css';
import { useWording } from '../use-wording.ts';
import classes from './document.module.css';
import { LaneHeading } from './LaneHeading.tsx';

interface Props {
  parts: readonly OutlinePart[];
}

/**
 * What a step far from the view holds, as plain text: there to be found, scrolled past and pointed at. It listens as one,
 * for in a long journey a letter would otherwise be asked about by thousands of rows.
 */
export const RestingParts = memo(function RestingParts({ parts }: Props) {
  return parts.map((part) => <RestingPart key={part.lane ?? part.role} part={part} />);
});

function RestingPart({ part }: { part: OutlinePart }) {
  const records = useSnapshot((snapshot) => recordsOf(snapshot, part), sameList);
  return (
    <div className={classes.part}>
      <LaneHeading part={part} />
      <ul className={classes.rows}>
        {records.map((record) =>
          'quote' in record ? (
            <Said key={record.id} feeling={record} />
          ) : (
            <Titled key={record.id} record={record} />
          ),
        )}
      </ul>
    </div>
  );
}

function recordsOf({ cards, moments, feelings }: Snapshot, part: OutlinePart): (Card | Moment | Feeling)[] {
  return [
    ...part.feelings.map((id) => feelings.get(id)),
    ...part.cards.map((id) => cards.get(id)),
    ...part.moments.map((id) => moments.get(id)),
  ].filter((record) => record !== undefined);
}

function Titled({ record: { id, title, body, ...rest } }: { record: Card | Moment }) {
  const { t } = useWording();
  const { written } = useOutlineContext();
  const table = 'kind' in rest ? 'moments' : 'cards';
  return (
    <li
      id={rowId(table, id)}
      className={rows.row}
      data-card-id={table === 'cards' ? id : undefined}
      lang={written}
    >
      <div className={`${rows.title} ${text.text}`}>{title || t('untitled')}</div>
      {body !== '' && <div className={`${rows.body} ${text.text} ${text.lines}`}>{body}</div>}
    </li>
  );
}

function Said({ feeling: { id, persona, quote } }: { feeling: Feeling }) {
  const { t } = useWording();
  const name = useSnapshot(({ library }) => library.personas.get(persona)?.name.trim());
  return (
    <li id={rowId('feelings', id)} className={rows.row}>
      <span className={rows.who}>{name || t('untitled')}</span>
      {quote !== '' && <div className={rows.quote}>{quote}</div>}
    </li>
  );
}

import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { CardFacts, Standing } from '../../../core/analysis/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { FieldError } from '../fields/FieldNote.tsx';
import { useRecordName } from '../form/name.ts';
import { KindIcon } from '../form/RecordIcon.tsx';
import { useReadOnly } from '../form/use-read-only.ts';
import { useWording } from '../form/wording.ts';
import { glanceOf } from './glance.ts';
import { reasonOf } from './reasons.ts';
import { StandardRow } from './StandardRow.tsx';
import { StandardSearch } from './StandardSearch.tsx';
import classes from './standards.module.css';
import { useAttaching, useStandards } from './use-standards.ts';

/** More suggestions than these are a library, not a suggestion. */
const SUGGESTED = 3;

/** The standards of a card: those attached, with the reason why each applies or doesn't, and those that would fit. */
export function CardStandards({ id }: { id: string }) {
  const { t } = useWording();
  const readOnly = useReadOnly();
  const { card, standards } = useStandards(id);
  const [fault, setFault] = useState<string | null>(null);
  const hands = useAttaching(id, setFault);
  if (!card) return null;
  const { attached, suggested } = standards;
  return (
    <div className={classes.standards}>
      {attached.length > 0 ? (
        <ul className={classes.rows} aria-label={t('standard.attached')}>
          {attached.map((standing) => (
            <StandardRow
              key={`${standing.table}:${standing.id}`}
              card={card}
              standing={standing}
              hands={
                readOnly
                  ? null
                  : {
                      onDetach: () => hands.detach(standing.table, standing.id),
                      onCopy: () => hands.copy(standing.table, standing.id),
                    }
              }
            />
          ))}
        </ul>
      ) : (
        <p className={classes.none}>{t(readOnly ? 'standard.none.readOnly' : 'standard.none')}</p>
      )}
      {!readOnly && <StandardSearch standards={standards} onAttach={hands.attach} onMake={hands.make} />}
      <FieldError>{fault}</FieldError>
      {!readOnly && suggested.length > 0 && (
        <ul className={classes.suggestions} aria-label={t('standard.suggested')}>
          {suggested.slice(0, SUGGESTED).map((standing) => (
            <Suggestion
              key={`${standing.table}:${standing.id}`}
              card={card}
              standing={standing}
              onAttach={() => hands.attach(standing.table, standing.id)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

interface SuggestionProps {
  card: CardFacts;
  standing: Standing;
  onAttach: () => void;
}

function Suggestion({ card, standing, onAttach }: SuggestionProps) {
  const wording = useWording();
  const { t } = wording;
  const { table, id } = standing;
  const name = useRecordName(table, id);
  const figure = useSnapshot((snapshot) => glanceOf(snapshot, table, id, wording).figure);
  const reason = useSnapshot((snapshot) => reasonOf(standing, card, snapshot, wording));
  return (
    <li>
      <button
        type="button"
        className={classes.suggestion}
        aria-label={t('standard.attach', { name })}
        title={reason}
        onClick={onAttach}
      >
        <Plus size={12} aria-hidden className={classes.plus} />
        <KindIcon table={table} size={13} />
        <span className={classes.suggested}>{name}</span>
        {figure !== '' && <span className={classes.figure}>{figure}</span>}
      </button>
    </li>
  );
}

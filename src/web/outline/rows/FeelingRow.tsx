import { X } from 'lucide-react';
import { memo } from 'react';
import { FEELING_RANGE } from '../../../core/model/index.ts';
import { Face } from '../../records/index.ts';
import { useRecord, useSnapshot } from '../../sync/index.ts';
import { useOutlineContext } from '../outline-context.ts';
import { EditableText } from '../text/EditableText.tsx';
import { useWording } from '../use-wording.ts';
import { feelingWord } from './feeling-word.ts';
import classes from './rows.module.css';
import { useRow } from './use-row.ts';

/** How a persona feels at a step: a number, the same in a word, and what they say. */
export const FeelingRow = memo(function FeelingRow({ id }: { id: string }) {
  const { t, signed } = useWording();
  const { commands, readOnly } = useOutlineContext();
  const feeling = useRecord('feelings', id);
  const { selected, row } = useRow('feelings', id);
  const known = useSnapshot(({ library }) => library.personas.get(feeling?.persona ?? '')?.name);
  if (!feeling) return null;
  const { persona, step, score, quote } = feeling;
  const name = known?.trim() || t('untitled');
  return (
    <li {...row} className={classes.row}>
      <div className={classes.feeling}>
        <Face persona={persona} />
        <span className={classes.who}>{name}</span>
        {readOnly ? (
          <span>{signed(score)}</span>
        ) : (
          <input
            type="number"
            {...FEELING_RANGE}
            step={0.5}
            className={classes.score}
            aria-label={t('feeling.score', { name })}
            value={score}
            onChange={({ currentTarget: { valueAsNumber } }) => {
              const { min, max } = FEELING_RANGE;
              if (valueAsNumber >= min && valueAsNumber <= max)
                commands.setFeeling(persona, step, valueAsNumber);
            }}
          />
        )}
        <span>{t('feeling.of')}</span>
        <span className={classes.mood} data-mood={feelingWord(score)}>
          {t(`feeling.${feelingWord(score)}`)}
        </span>
        {!readOnly && (
          <button
            type="button"
            className={classes.clear}
            aria-label={t('feeling.clear', { name })}
            onClick={() => commands.remove('feelings', id, t('feeling.deleted'))}
          >
            <X size={14} aria-hidden />
          </button>
        )}
      </div>
      {(quote !== '' || selected) && (
        <div className={classes.quote}>
          <EditableText
            table="feelings"
            id={id}
            field="quote"
            text={quote}
            label={t('feeling.quote', { name })}
            placeholder={t('feeling.quote.placeholder')}
          />
        </div>
      )}
    </li>
  );
});

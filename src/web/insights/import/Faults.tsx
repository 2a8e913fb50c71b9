import { TriangleAlert } from 'lucide-react';
import { useWords } from '../page/use-words.ts';
import classes from './import.module.css';

export const FAULT_REASONS = [
  'missing',
  'not-a-number',
  'off-scale',
  'no-dimension',
  'negative',
  'no-date',
  'no-place',
  'too-long',
] as const;

export interface Fault {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly reason: (typeof FAULT_REASONS)[number];
}

interface Props {
  faults: readonly Fault[];
  headings: readonly string[];
  /** The rows that are left out for them. */
  left: number;
}

/** More than these nobody reads; they are counted. */
const SHOWN = 100;

/** What can't be read, by row and column. */
export function Faults({ faults, headings, left }: Props) {
  const { t } = useWords();
  return (
    <section>
      <h3 className={classes.heading}>
        <TriangleAlert size={15} aria-hidden className={classes.caution} />
        {t('import.faults', { count: left })}
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <ul className={classes.faults} tabIndex={0} aria-label={t('import.faultList')}>
        {faults.slice(0, SHOWN).map(({ line, column, text, reason }) => (
          <li key={`${line} ${column}`}>
            <b>
              {t('import.at', {
                line,
                column: headings[column] || t('import.unnamed', { place: column + 1 }),
              })}
            </b>{' '}
            {t(`import.fault.${reason}`, { text })}
          </li>
        ))}
        {faults.length > SHOWN && <li>{t('import.more', { count: faults.length - SHOWN })}</li>}
      </ul>
    </section>
  );
}

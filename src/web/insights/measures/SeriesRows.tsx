import { useState } from 'react';
import type { Series } from '../../../core/layout/index.ts';
import { useWords } from '../page/use-words.ts';
import { MeasureRow } from './MeasureRow.tsx';
import classes from './measures.module.css';
import { Trend } from './Trend.tsx';

/** The latest reading with how it came there; the earlier ones below it when they are asked for. */
export function SeriesRows({ latest, earlier, readings }: Series) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <MeasureRow
        measure={latest}
        trend={<Trend readings={readings} />}
        more={
          earlier.length > 0 && (
            <button
              type="button"
              className={classes.earlier}
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              {t('measures.earlier', { count: earlier.length })}
            </button>
          )
        }
      />
      {open && earlier.map((measure) => <MeasureRow key={measure.id} measure={measure} isEarlier />)}
    </>
  );
}

import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { DimensionRow } from '../../../core/analysis/index.ts';
import { useRecordName } from '../../records/index.ts';
import { useOpen } from '../open/open-context.ts';
import { useWords } from '../page/use-words.ts';
import classes from './servqual.module.css';

/** Which standards serve which dimension. */
export function Coverage({ rows }: { rows: readonly DimensionRow[] }) {
  const { t, records } = useWords();
  return (
    <section>
      <h3 className={classes.heading}>{t('servqual.coverage')}</h3>
      <p className={classes.hint}>{t('servqual.coverage.what')}</p>
      <dl className={classes.coverage}>
        {rows.map(({ dimension, standards }) => (
          <div key={dimension} className={classes.covered}>
            <dt>
              {standards.length > 0 ? (
                <CircleCheck size={15} aria-hidden className={classes.served} />
              ) : (
                <TriangleAlert size={15} aria-hidden className={classes.unserved} />
              )}
              {records.t(`dimension.${dimension}`)}
            </dt>
            <dd>
              {standards.length === 0 && <span className={classes.unserved}>{t('servqual.unserved')}</span>}
              {standards.map((id) => (
                <Standard key={id} id={id} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Standard({ id }: { id: string }) {
  const open = useOpen();
  const name = useRecordName('slas', id);
  return (
    <button type="button" className={classes.standard} onClick={() => open({ table: 'slas', id })}>
      {name}
    </button>
  );
}

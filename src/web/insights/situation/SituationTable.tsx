import type { ReactNode } from 'react';
import { sideways } from '../../kit/index.ts';
import { RecordIcon, useRecordName } from '../../records/index.ts';
import { useWords } from '../page/use-words.ts';
import classes from './situation.module.css';

interface Props {
  label: string;
  /** What stands in the columns. */
  table: 'channels' | 'roles';
  columns: readonly string[];
  /** The rows, a situation each. */
  children: ReactNode;
}

/** Situations down, channels or roles across; heads stay in view. */
export function SituationTable({ label, table, columns, children }: Props) {
  const { t } = useWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section ref={sideways} className={classes.frame} tabIndex={0} aria-label={label}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.corner}>
              {t('consistency.situation')}
            </th>
            {columns.map((id) => (
              <ColumnHead key={id} table={table} id={id} />
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

function ColumnHead({ table, id }: Pick<Props, 'table'> & { id: string }) {
  const name = useRecordName(table, id);
  return (
    <th scope="col">
      <span className={classes.column}>
        <RecordIcon table={table} id={id} size={15} />
        {name}
      </span>
    </th>
  );
}

/** The head of a situation's row, with what is to be said of all of it. */
export function SituationHead({ name, children }: { name: string; children: ReactNode }) {
  return (
    <th scope="row" className={classes.situation}>
      <span className={classes.name}>{name}</span>
      {children}
    </th>
  );
}

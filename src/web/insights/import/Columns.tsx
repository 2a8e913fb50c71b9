import { useWords } from '../page/use-words.ts';
import classes from './import.module.css';
import type { ImportKind } from './kind.ts';
import type { TableRow } from './use-table.ts';

interface Props<F extends string> {
  kind: Pick<ImportKind<F>, 'fields' | 'nameOf'>;
  headings: readonly string[];
  rows: readonly TableRow[];
  columns: readonly (F | null)[];
  onColumns: (columns: readonly (F | null)[]) => void;
}

const EXAMPLES = 3;

/** What each column means: guessed, and to be put right. */
export function Columns<F extends string>({ kind, headings, rows, columns, onColumns }: Props<F>) {
  const { t } = useWords();
  const known = columns.filter((column) => column !== null).length;
  const set = (at: number, field: F | null) =>
    onColumns(columns.map((own, i) => (i === at ? field : own === field && field !== null ? null : own)));
  return (
    <details className={classes.columns} open={known === 0}>
      <summary>{t('import.columns', { known, count: headings.length })}</summary>
      <div className={classes.columnFrame}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('import.column')}</th>
              <th scope="col">{t('import.examples')}</th>
              <th scope="col">{t('import.meaning')}</th>
            </tr>
          </thead>
          <tbody>
            {headings.map((heading, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; headings may be the same
              <tr key={at}>
                <th scope="row">{heading || t('import.unnamed', { place: at + 1 })}</th>
                <td className={classes.examples}>
                  {rows
                    .slice(0, EXAMPLES)
                    .map(({ cells }) => cells[at] ?? '')
                    .join(' · ')}
                </td>
                <td>
                  <select
                    className={classes.select}
                    aria-label={t('import.meaningOf', { heading: heading || at + 1 })}
                    value={columns[at] ?? ''}
                    onChange={(event) => set(at, (event.currentTarget.value || null) as F | null)}
                  >
                    <option value="">{t('import.ignore')}</option>
                    {kind.fields.map((field) => (
                      <option key={field} value={field}>
                        {kind.nameOf(field)}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

import { VisuallyHidden } from '@mantine/core';
import { sideways } from '../../kit/index.ts';
import { useComputed } from '../../sync/index.ts';
import { useWords } from '../page/use-words.ts';
import type { StepColumn } from './columns.ts';
import type { FeltPoint } from './curves.ts';
import classes from './memory.module.css';

interface Props {
  name: string;
  points: readonly FeltPoint[];
  then: readonly FeltPoint[];
  columns: readonly StepColumn[];
}

/** The drawing's numbers in a table. */
export function PointsTable({ name, points, then, columns }: Props) {
  const { t, records, signed, decimal } = useWords();
  const arc = useComputed()?.arc ?? [];
  const at = (list: readonly FeltPoint[], column: number) =>
    list.find((point) => point.column === column)?.score;
  const shown = (score: number | undefined) => (score === undefined ? '–' : signed(score, 2));
  return (
    <details className={classes.details}>
      <summary>{t('memory.table')}</summary>
      <div ref={sideways} className={classes.tableFrame}>
        <table className={classes.table}>
          <VisuallyHidden component="caption">{t('memory.curveOf', { name })}</VisuallyHidden>
          <thead>
            <tr>
              <th scope="col">{records.t('kind.steps')}</th>
              <th scope="col">{records.t('kind.feelings')}</th>
              <th scope="col">{t('memory.whatIf')}</th>
              <th scope="col">{records.t('f.stake')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ id, title }, column) => {
              const stake = arc.find(({ step }) => step === id)?.stake ?? null;
              return (
                <tr key={id}>
                  <th scope="row">{title || records.t('name.untitled')}</th>
                  <td>{shown(at(points, column))}</td>
                  <td>{shown(at(then, column))}</td>
                  <td>{stake === null ? '–' : decimal(stake)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
}

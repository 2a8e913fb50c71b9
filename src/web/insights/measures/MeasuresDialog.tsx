import { useMemo } from 'react';
import { newId } from '../../../core/base/index.ts';
import {
  guessMeasureFields,
  MEASURE_FIELDS,
  type MeasureField,
  type ReadMeasure,
  readMeasures,
} from '../../../core/interchange/index.ts';
import { parseDay } from '../../kit/index.ts';
import { metricName } from '../../records/index.ts';
import { useMapSession } from '../../sync/index.ts';
import { ImportDialog } from '../import/ImportDialog.tsx';
import type { ImportKind } from '../import/kind.ts';
import { useWords } from '../page/use-words.ts';
import classes from './measures.module.css';
import { measureCommands, placesByName } from './model.ts';

/** Measures from a table: one a row. */
export function MeasuresDialog({ file, onClose }: { file: File; onClose: () => void }) {
  const { t } = useWords();
  const session = useMapSession();
  const kind: ImportKind<MeasureField> = useMemo(
    () => ({
      fields: MEASURE_FIELDS,
      nameOf: (field) => t(`measures.field.${field}`),
      guess: guessMeasureFields,
      review: (rows, fields) => {
        const { measures, faults, left } = readMeasures(
          rows,
          fields,
          placesByName(session.snapshot()),
          parseDay,
        );
        return {
          good: measures.length,
          left,
          faults,
          preview: <Preview measures={measures} />,
          commands: () => measureCommands(session.snapshot(), measures, newId),
        };
      },
    }),
    [t, session],
  );
  return <ImportDialog file={file} title={t('measures.importTitle')} kind={kind} onClose={onClose} />;
}

const SHOWN = 6;

function Preview({ measures }: { measures: readonly ReadMeasure[] }) {
  const { t, records, decimal, number, date } = useWords();
  return (
    <>
      <table className={classes.preview}>
        <thead>
          <tr>
            {(['metric', 'value', 'target', 'n', 'at'] as const).map((field) => (
              <th key={field} scope="col">
                {t(`measures.field.${field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {measures.slice(0, SHOWN).map(({ line, metric, value, target, n, at }) => (
            <tr key={line}>
              <th scope="row">{metricName(metric, records)}</th>
              <td>{decimal(value, 4)}</td>
              <td>{target === undefined ? '–' : decimal(target, 4)}</td>
              <td>{n === undefined ? '–' : number(n)}</td>
              <td>{at === undefined ? '–' : date(at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {measures.length > SHOWN && (
        <p className={classes.more}>{t('import.more', { count: measures.length - SHOWN })}</p>
      )}
    </>
  );
}

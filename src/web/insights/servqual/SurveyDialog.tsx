import { SegmentedControl, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { newId } from '../../../core/base/index.ts';
import {
  guessScale,
  guessSurveyColumns,
  readSurvey,
  type Side,
  SURVEY_COLUMNS,
  type Survey,
  type SurveyColumn,
} from '../../../core/interchange/index.ts';
import { DIMENSIONS } from '../../../core/model/index.ts';
import { recordName } from '../../records/index.ts';
import { useMapSession } from '../../sync/index.ts';
import { ImportDialog } from '../import/ImportDialog.tsx';
import type { ImportKind } from '../import/kind.ts';
import { today } from '../page/today.ts';
import { useWords } from '../page/use-words.ts';
import { type At, surveyCommands } from './model.ts';
import classes from './servqual.module.css';

interface Props {
  file: File;
  at: At;
  onClose: () => void;
}

/** The scale is what the answers look like. */
const AUTO = 'auto';

/** A survey of 22 questions, asked twice: a respondent a row, or what came of it, a dimension a row. */
export function SurveyDialog({ file, at: first, onClose }: Props) {
  const words = useWords();
  const { t, records } = words;
  const session = useMapSession();
  const [at, setAt] = useState<At>(first);
  const [scale, setScale] = useState<5 | 7 | null>(null);
  const kind: ImportKind<SurveyColumn> = useMemo(
    () => ({
      fields: SURVEY_COLUMNS,
      nameOf: (column) => {
        if (column === 'n') return t('survey.n');
        const [side, item] = column.split('.');
        if (item === undefined) return t(`servqual.${column as 'dimension' | Side}`);
        return t(side === 'expectation' ? 'survey.expectation' : 'survey.perception', { item });
      },
      guess: guessSurveyColumns,
      example: <Example />,
      review: (rows, columns) => {
        const survey = readSurvey(rows, columns, scale ?? guessScale(rows, columns));
        return {
          good: survey.respondents,
          left: survey.left,
          faults: survey.faults,
          preview: <Preview survey={survey} />,
          commands: () => surveyCommands(session.snapshot(), at, survey, today(), newId),
        };
      },
    }),
    [t, session, at, scale],
  );
  const stages = session.snapshot().stages.list.map(({ id }) => ({
    value: id,
    label: recordName(session.snapshot(), 'stages', id, records),
  }));
  return (
    <ImportDialog
      file={file}
      title={t('survey.title')}
      kind={kind}
      onClose={onClose}
      options={
        <>
          <Select
            label={t('survey.at')}
            data={[{ value: '', label: t('servqual.whole') }, ...stages]}
            value={at ?? ''}
            onChange={(next) => setAt(next || null)}
            allowDeselect={false}
          />
          <div>
            <p className={classes.label} id="survey-scale">
              {t('survey.scale')}
            </p>
            <SegmentedControl
              aria-labelledby="survey-scale"
              data={[
                { value: AUTO, label: t('survey.auto') },
                ...['5', '7'].map((one) => ({ value: one, label: t('survey.upTo', { end: one }) })),
              ]}
              value={scale === null ? AUTO : String(scale)}
              onChange={(next) => setScale(next === AUTO ? null : next === '5' ? 5 : 7)}
            />
          </div>
        </>
      }
    />
  );
}

const SAMPLE = [
  ['tangibles', 6.2, 5.8],
  ['reliability', 6.6, 5.1],
] as const;

function Example() {
  const { t, records, decimal, number } = useWords();
  return (
    <>
      <p className={classes.note}>{t('survey.example.means')}</p>
      <table className={classes.preview}>
        <thead>
          <tr>
            <th scope="col">{t('servqual.dimension')}</th>
            <th scope="col">{t('servqual.expectation')}</th>
            <th scope="col">{t('servqual.perception')}</th>
            <th scope="col">{t('survey.n')}</th>
          </tr>
        </thead>
        <tbody>
          {SAMPLE.map(([dimension, expected, found]) => (
            <tr key={dimension}>
              <th scope="row">{records.t(`dimension.${dimension}`)}</th>
              <td>{decimal(expected, 1)}</td>
              <td>{decimal(found, 1)}</td>
              <td>{number(120)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.note}>{t('survey.example.answers')}</p>
    </>
  );
}

function Preview({ survey: { means } }: { survey: Survey }) {
  const { t, records, decimal, signed, number } = useWords();
  const meanOf = (dimension: string, side: string) =>
    means.find((one) => one.dimension === dimension && one.side === side);
  return (
    <table className={classes.preview}>
      <thead>
        <tr>
          <th scope="col">{t('servqual.dimension')}</th>
          <th scope="col">{t('servqual.expectation')}</th>
          <th scope="col">{t('servqual.perception')}</th>
          <th scope="col">{t('servqual.gap')}</th>
          <th scope="col">n</th>
        </tr>
      </thead>
      <tbody>
        {DIMENSIONS.map((dimension) => {
          const [expected, found] = [meanOf(dimension, 'expectation'), meanOf(dimension, 'perception')];
          const asked = Math.max(expected?.n ?? 0, found?.n ?? 0);
          return (
            <tr key={dimension}>
              <th scope="row">{records.t(`dimension.${dimension}`)}</th>
              <td>{expected ? decimal(expected.mean, 2) : '–'}</td>
              <td>{found ? decimal(found.mean, 2) : '–'}</td>
              <td>{expected && found ? signed(found.mean - expected.mean, 2) : '–'}</td>
              <td>{asked > 0 ? number(asked) : '–'}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

import { Button } from '@mantine/core';
import { Gauge, Plus } from 'lucide-react';
import { useMemo } from 'react';
import { newId } from '../../../core/base/index.ts';
import { seriesOf } from '../../../core/layout/index.ts';
import { useHands } from '../../actions/index.ts';
import { sideways } from '../../kit/index.ts';
import { useReadOnly } from '../../records/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { ImportButton } from '../import/ImportButton.tsx';
import { useOpen } from '../open/open-context.ts';
import { Empty } from '../page/Empty.tsx';
import { Page } from '../page/Page.tsx';
import { today } from '../page/today.ts';
import { useWords } from '../page/use-words.ts';
import { MeasuresDialog } from './MeasuresDialog.tsx';
import classes from './measures.module.css';
import { measuresOf } from './model.ts';
import { SeriesRows } from './SeriesRows.tsx';

/** What is measured, against what is aimed at. */
export function Measures() {
  const { t } = useWords();
  const readOnly = useReadOnly();
  const { run } = useHands();
  const open = useOpen();
  const measures = useSnapshot(
    measuresOf,
    (a, b) => a.length === b.length && a.every((one, at) => one === b[at]),
  );
  const series = useMemo(() => seriesOf(measures), [measures]);
  const add = () => {
    const record = { id: newId(), metric: 'csat', value: 0, at: today() };
    if (run({ type: 'records.add', records: [{ table: 'measures', record }] })) {
      open({ table: 'measures', id: record.id, fresh: true });
    }
  };
  return (
    <Page
      title={t('section.measures')}
      what={t('measures.what')}
      tools={
        !readOnly && (
          <>
            <ImportButton label={t('measures.import')}>
              {(file, close) => <MeasuresDialog file={file} onClose={close} />}
            </ImportButton>
            <Button leftSection={<Plus size={15} aria-hidden />} onClick={add}>
              {t('measures.new')}
            </Button>
          </>
        )
      }
    >
      {measures.length === 0 ? (
        <Empty icon={Gauge} title={t('measures.empty')}>
          {t('measures.empty.what')}
        </Empty>
      ) : (
        <div ref={sideways} className={classes.frame}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('measures.metric')}</th>
                <th scope="col">{t('measures.value')}</th>
                <th scope="col">{t('measures.target')}</th>
                <th scope="col">{t('measures.verdict')}</th>
                <th scope="col">{t('measures.trend')}</th>
                <th scope="col">n</th>
                <th scope="col">{t('measures.at')}</th>
              </tr>
            </thead>
            <tbody>
              {series.map((one) => (
                <SeriesRows key={one.latest.id} {...one} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  );
}

import { useTranslation } from 'react-i18next';
import { newId, sameList } from '../../../core/base/index.ts';
import type { Measure } from '../../../core/model/index.ts';
import { AddButton, Section, useOpenRecord, useReadOnly, useWording } from '../../records/index.ts';
import { useMapSession, useSnapshot } from '../../sync/index.ts';
import { RecordRow } from './RecordRow.tsx';
import classes from './rows.module.css';

/** What was measured at a card or a step. */
export function Measures({ of, id }: { of: 'card' | 'step'; id: string }) {
  const { t } = useTranslation('panels');
  const session = useMapSession();
  const open = useOpenRecord();
  const readOnly = useReadOnly();
  const measures = useSnapshot(
    (snapshot) => snapshot.measures.list.filter((measure) => measure[of] === id),
    sameList,
  );
  const add = () => {
    const record = { id: newId(), [of]: id, metric: 'csat', value: 0 };
    const added = session.run({ type: 'records.add', records: [{ table: 'measures', record }] });
    if (added.ok) open?.({ table: 'measures', id: record.id, fresh: true });
  };
  return (
    <Section title={t('section.measures')} count={measures.length} folded={measures.length === 0}>
      {measures.length === 0 && <p className={classes.empty}>{t('measures.none')}</p>}
      <ul className={classes.list}>
        {measures.map((measure) => (
          <MeasureRow key={measure.id} measure={measure} />
        ))}
      </ul>
      {!readOnly && (
        <div className={classes.adds}>
          <AddButton text={t('add.measure')} onClick={add} />
        </div>
      )}
    </Section>
  );
}

function MeasureRow({ measure: { id, value, target, n, at } }: { measure: Measure }) {
  const { t } = useTranslation('panels');
  const { number, date } = useWording();
  const parts = [
    target !== undefined && t('measures.target', { value: number(target) }),
    n !== undefined && `n = ${number(n)}`,
    at && date(at),
  ];
  return (
    <RecordRow table="measures" id={id} detail={parts.filter(Boolean).join(' · ')} value={number(value)} />
  );
}

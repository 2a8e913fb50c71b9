import { useTranslation } from 'react-i18next';
import { newId, sameList } from '../../../core/base/index.ts';
import type { Action } from '../../../core/model/index.ts';
import {
  AddButton,
  Section,
  useOpenRecord,
  useReadOnly,
  useRecordName,
  useWording,
} from '../../records/index.ts';
import { useMapSession, useSnapshot } from '../../sync/index.ts';
import { RecordRow } from './RecordRow.tsx';
import classes from './rows.module.css';

/** What closes a moment. */
export function Actions({ moment }: { moment: string }) {
  const { t } = useTranslation('panels');
  const session = useMapSession();
  const open = useOpenRecord();
  const readOnly = useReadOnly();
  const actions = useSnapshot(
    (snapshot) => snapshot.actions.list.filter((action) => action.moment === moment),
    sameList,
  );
  const add = () => {
    const record = { id: newId(), moment, title: t('actions.new'), state: 'collected' };
    const added = session.run({ type: 'records.add', records: [{ table: 'actions', record }] });
    if (added.ok) open?.({ table: 'actions', id: record.id, fresh: true });
  };
  return (
    <Section title={t('section.actions')} count={actions.length}>
      {actions.length === 0 && <p className={classes.empty}>{t('actions.none')}</p>}
      <ul className={classes.list}>
        {actions.map((action) => (
          <ActionRow key={action.id} action={action} />
        ))}
      </ul>
      {!readOnly && (
        <div className={classes.adds}>
          <AddButton text={t('add.action')} onClick={add} />
        </div>
      )}
    </Section>
  );
}

/** The day it is for the person at this screen, as the file writes days. */
const today = (): string => new Date().toLocaleDateString('sv-SE');

function ActionRow({ action: { id, state, owner, due } }: { action: Action }) {
  const { t } = useTranslation('panels');
  const { t: word, date } = useWording();
  const who = useRecordName('roles', owner);
  const isLate = due !== undefined && state !== 'verified' && due < today();
  const when = due && t(isLate ? 'actions.overdue' : 'actions.due', { date: date(due) });
  return (
    <RecordRow
      table="actions"
      id={id}
      detail={
        <>
          {[word(`actionState.${state}`), who].filter(Boolean).join(' · ')}
          {when && ' · '}
          {when && <span className={isLate ? classes.late : undefined}>{when}</span>}
        </>
      }
    />
  );
}

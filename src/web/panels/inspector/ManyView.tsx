import { Button } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableName } from '../../../core/model/index.ts';
import { KindIcon, RecordForm, useReadOnly, useWording } from '../../records/index.ts';
import { type Pick, useSession } from '../../session/index.ts';
import { useMapSession } from '../../sync/index.ts';
import classes from './ManyView.module.css';

/** Several records: of one kind edited together, of several kinds sorted out first. */
export function ManyView({ picks }: { picks: readonly Pick[] }) {
  const { t } = useTranslation('panels');
  const kinds = [...Map.groupBy(picks, ({ table }) => table)];
  return (
    <>
      <p className={classes.count}>{t('inspector.many', { count: picks.length })}</p>
      {kinds.length === 1 ? <OneKind picks={picks} /> : <SeveralKinds kinds={kinds} />}
    </>
  );
}

function OneKind({ picks }: { picks: readonly Pick[] }) {
  const { t } = useTranslation('panels');
  const session = useMapSession();
  const readOnly = useReadOnly();
  const records = useMemo(() => picks.map(({ table, id }) => ({ table, id })), [picks]);
  return (
    <>
      <p className={classes.what}>{t('inspector.many.what')}</p>
      <RecordForm key={records.map(({ id }) => id).join('|')} targets={records} />
      {!readOnly && (
        <Button
          size="xs"
          variant="default"
          leftSection={<Trash2 size={14} aria-hidden />}
          onClick={() => session.run({ type: 'records.remove', records })}
        >
          {t('inspector.deleteMany', { count: records.length })}
        </Button>
      )}
    </>
  );
}

function SeveralKinds({ kinds }: { kinds: readonly (readonly [TableName, readonly Pick[]])[] }) {
  const { t } = useTranslation('panels');
  const { t: word } = useWording();
  const select = useSession((state) => state.select);
  return (
    <>
      <p className={classes.what}>{t('inspector.mixed.what')}</p>
      <ul className={classes.kinds}>
        {kinds.map(([table, members]) => (
          <li key={table} className={classes.kind}>
            <KindIcon table={table} />
            <span className={classes.name}>{word(`kinds.${table}`)}</span>
            <Button size="compact-xs" variant="default" onClick={() => select(members)}>
              {t('inspector.mixed.only', { count: members.length })}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

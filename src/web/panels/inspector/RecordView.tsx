import { Menu } from '@mantine/core';
import { Crosshair, MoreHorizontal, Trash2 } from 'lucide-react';
import { Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLibraryTable, isMapTable } from '../../../core/model/index.ts';
import { RecordFindings } from '../../checks/index.ts';
import { IconButton } from '../../kit/index.ts';
import {
  Gone,
  KindIcon,
  RecordForm,
  SeparateCopy,
  UsedBy,
  usageOf,
  useReadOnly,
  useWording,
} from '../../records/index.ts';
import { type Pick, useSession } from '../../session/index.ts';
import { useIsThere, useMapSession, useSnapshot } from '../../sync/index.ts';
import { EXTRAS } from './extras.tsx';
import { LastChanged } from './LastChanged.tsx';
import classes from './RecordView.module.css';

interface Props extends Pick {
  /** The record from which this one was opened. */
  from?: Pick | undefined;
  onBack: () => void;
}

/** One record: its kind, all its fields, and what belongs to it. */
export function RecordView({ table, id, from, onBack }: Props) {
  const there = useIsThere(table, id);
  const targets = useMemo(() => [{ table, id }], [table, id]);
  const { checks } = useMapSession();
  // The first check isn't over: what comes of it must not push away what is being read or about to be clicked.
  const [early] = useState(() => checks.report.state === 'waiting');
  if (!there) return <Gone onBack={onBack} />;
  const Extras = EXTRAS[table];
  const findings = <RecordFindings table={table} id={id} />;
  return (
    <>
      <Head table={table} id={id} />
      {isLibraryTable(table) && <LibraryNote table={table} id={id} />}
      {from?.table === 'cards' && <SeparateCopy card={from.id} table={table} id={id} />}
      {!early && findings}
      <RecordForm targets={targets} />
      {Extras && <Extras id={id} />}
      {early && findings}
      {isMapTable(table) && <LastChanged table={table} id={id} />}
      {isLibraryTable(table) && (
        <Suspense>
          <UsedBy table={table} id={id} />
        </Suspense>
      )}
    </>
  );
}

function Head({ table, id }: Pick) {
  const { t } = useTranslation('panels');
  const { t: word } = useWording();
  const session = useMapSession();
  const select = useSession((state) => state.select);
  const readOnly = useReadOnly();
  const isTouchpoint = useSnapshot((snapshot) => {
    const lane = table === 'cards' ? snapshot.cards.get(id)?.lane : undefined;
    return lane !== undefined && snapshot.lanes.get(lane)?.role === 'touchpoint';
  });
  return (
    <div className={classes.head}>
      <span className={classes.kind}>
        <KindIcon table={table} size={13} />
        {word(isTouchpoint ? 'kind.touchpoint' : `kind.${table}`)}
      </span>
      {!readOnly && (
        <Menu width={200}>
          <Menu.Target>
            <IconButton size={24} label={t('inspector.more')}>
              <MoreHorizontal size={14} aria-hidden />
            </IconButton>
          </Menu.Target>
          <Menu.Dropdown>
            {isMapTable(table) && (
              <Menu.Item
                leftSection={<Crosshair size={14} aria-hidden />}
                onClick={() => select([{ table, id }])}
              >
                {t('inspector.goTo')}
              </Menu.Item>
            )}
            <Menu.Item
              color="red"
              leftSection={<Trash2 size={14} aria-hidden />}
              onClick={() => session.run({ type: 'records.remove', records: [{ table, id }] })}
            >
              {t('inspector.delete')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}

function LibraryNote({ table, id }: Pick) {
  const { t } = useTranslation('panels');
  const used = useSnapshot((snapshot) =>
    isLibraryTable(table) ? (usageOf(snapshot, table).get(id) ?? 0) : 0,
  );
  return (
    <p className={classes.note}>
      {t('inspector.library')} {used === 0 ? t('inspector.unused') : t('inspector.usage', { count: used })}
      {t('inspector.stop')}
    </p>
  );
}

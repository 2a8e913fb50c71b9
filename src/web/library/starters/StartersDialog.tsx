import { Button, Checkbox, Group, Loader, Modal, SegmentedControl } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameIn } from '../../../core/interchange/index.ts';
import { isLibraryTable, LIBRARY_TABLES, type LibraryTable, type Locale } from '../../../core/model/index.ts';
import { KindIcon, useFaultSentence, useWording } from '../../records/index.ts';
import { libraryApi, useMapSession, useSnapshot } from '../../sync/index.ts';
import { failureWords } from '../transfer/use-library-export.ts';
import { freshStarters, type Starter } from './fresh-starters.ts';
import classes from './starters.module.css';

/** Records to start from, by kind and in either language; what is there already is not added again. */
export function StartersDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('library');
  const { t: word, locale: reader, list } = useWording();
  const session = useMapSession();
  const sentence = useFaultSentence();
  const library = useSnapshot((snapshot) => snapshot.library);
  const [locale, setLocale] = useState<Locale>(reader);
  const [left, setLeft] = useState<ReadonlySet<LibraryTable>>(new Set());
  const { data, error } = useQuery({
    queryKey: ['library-starters', locale],
    queryFn: ({ signal }) => libraryApi.starters(locale, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const fresh = useMemo(
    () => (data ? freshStarters(data.records as readonly Starter[], library) : []),
    [data, library],
  );
  const byKind = Map.groupBy(fresh, ({ table }) => table);
  const kinds = LIBRARY_TABLES.filter((table) => data?.records.some((one) => one.table === table));
  const wanted = fresh.filter(({ table }) => !left.has(table));

  const add = () => {
    const records = wanted.map(({ table, record }) => ({ table, record: { ...record } }));
    const done = session.run({ type: 'records.add', records });
    const why = done.ok ? null : sentence(done.error);
    notifications.show(
      why === null
        ? { color: 'teal', message: t('starters.done', { count: records.length }) }
        : { color: 'red', message: why },
    );
    if (why === null) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
      size="lg"
      title={t('starters.title')}
    >
      <p className={classes.what}>{t('starters.what')}</p>
      <SegmentedControl
        size="xs"
        mb="sm"
        aria-label={t('starters.language')}
        value={locale}
        onChange={(value) => setLocale(value === 'zh-CN' ? 'zh-CN' : 'en')}
        data={[
          { value: 'en', label: 'English' },
          { value: 'zh-CN', label: '简体中文' },
        ]}
      />
      {error ? (
        <p role="alert">{failureWords(error, t('failed.offline'), t('failed'))}</p>
      ) : !data ? (
        <Loader size="sm" />
      ) : (
        <ul className={classes.kinds}>
          {kinds.map((table) => {
            const some = byKind.get(table) ?? [];
            const names = some
              .slice(0, 4)
              .map(({ record }) => nameIn(starterNames(data.records), table, record));
            return (
              <li key={table} className={classes.kind}>
                <Checkbox
                  size="sm"
                  checked={some.length > 0 && !left.has(table)}
                  disabled={some.length === 0}
                  onChange={() => {
                    const next = new Set(left);
                    if (!next.delete(table)) next.add(table);
                    setLeft(next);
                  }}
                  label={
                    <span className={classes.label}>
                      <KindIcon table={table} size={15} />
                      <span>{word(`kinds.${table}`)}</span>
                      <span className={classes.count}>
                        {some.length === 0 ? t('starters.all') : t('starters.count', { count: some.length })}
                      </span>
                    </span>
                  }
                  description={
                    names.length === 0 ? undefined : list(names) + (some.length > names.length ? '…' : '')
                  }
                />
              </li>
            );
          })}
        </ul>
      )}
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('dialog.cancel')}
        </Button>
        <Button disabled={wanted.length === 0} onClick={add} data-autofocus>
          {t('starters.add', { count: wanted.length })}
        </Button>
      </Group>
    </Modal>
  );
}

/** The starters by table and id, so that an authority finds the name of its role. */
function starterNames(records: ReadonlyArray<{ table: string; record: { id: string } }>) {
  const tableOf = (table: LibraryTable) => {
    const found = new Map(
      records.filter((one) => one.table === table).map(({ record }) => [record.id, record]),
    );
    return { get: (id: string) => found.get(id) };
  };
  return Object.fromEntries(
    LIBRARY_TABLES.filter(isLibraryTable).map((table) => [table, tableOf(table)]),
  ) as never;
}

import { notifications } from '@mantine/notifications';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryTable } from '../../core/model/index.ts';
import { useReadOnly, useWording } from '../records/index.ts';
import { useSnapshot } from '../sync/index.ts';
import { EmptyKind } from './empty/EmptyKind.tsx';
import { arrange } from './grid/arrange.ts';
import { createGridStore, GridStoreProvider } from './grid/grid-store.ts';
import { LibraryGrid } from './grid/LibraryGrid.tsx';
import { type Columns, useColumns } from './grid/use-columns.ts';
import { useTexts } from './grid/use-texts.ts';
import { KindNav } from './kinds/KindNav.tsx';
import classes from './LibraryPage.module.css';
import { MERGED } from './merge/merged.ts';
import { RecordSheet } from './sheet/RecordSheet.tsx';
import { ChosenBar } from './toolbar/ChosenBar.tsx';
import { Toolbar } from './toolbar/Toolbar.tsx';
import { useUses } from './usage/use-uses.ts';
import { useAddRecord } from './use-add-record.ts';

interface Props {
  kind: LibraryTable;
  onKind: (kind: LibraryTable) => void;
  /** The record whose sheet is open. */
  openId: string | null;
  onOpen: (id: string | null) => void;
}

/** The workspace's library: its kinds, one of them as a table, and a record's form beside it. */
export function LibraryPage({ kind, onKind, openId, onOpen }: Props) {
  // Without the open library there is no way back.
  useEffect(() => () => void notifications.hide(MERGED), []);
  return (
    <div className={classes.page}>
      <KindNav kind={kind} onKind={onKind} />
      <KindView key={kind} table={kind} openId={openId} onOpen={onOpen} />
    </div>
  );
}

interface ViewProps {
  table: LibraryTable;
  openId: string | null;
  onOpen: (id: string | null) => void;
}

function KindView({ table, openId, onOpen }: ViewProps) {
  const { t } = useTranslation('library');
  const { t: word, locale } = useWording();
  const readOnly = useReadOnly();
  const [store] = useState(createGridStore);
  const [search, setSearch] = useState('');
  const body = useRef<HTMLDivElement>(null);
  const columns = useColumns(table);
  const uses = useUses();
  const textsOf = useTexts(columns.all, locale);
  const records = useSnapshot(({ library }) => library[table].list) as readonly { readonly id: string }[];
  // The next letter comes before the rows of the last one.
  const searched = useDeferredValue(search);
  const shown = useArranged(records, textsOf, columns, searched, locale);
  const add = useAddRecord(table, store, search);
  // The field to be changed in the sheet, and where the keyboard goes when that is done.
  const [sought, setSought] = useState<{ readonly id: string; readonly key: string } | null>(null);
  const open = useCallback(
    (id: string, key?: string) => {
      setSought(key === undefined ? null : { id, key });
      onOpen(id);
    },
    [onOpen],
  );
  const close = () => {
    onOpen(null);
    const cell = body.current?.querySelector<HTMLElement>('[data-active] textarea, [data-active] input');
    cell?.focus({ preventScroll: true });
  };

  // What was chosen and is gone is not chosen any more.
  useEffect(() => {
    const there = new Set(records.map(({ id }) => id));
    const { chosen } = store.getState();
    if ([...chosen].some((id) => !there.has(id))) {
      store.setState({ chosen: new Set([...chosen].filter((id) => there.has(id))) });
    }
  }, [records, store]);

  return (
    <GridStoreProvider value={store}>
      <section className={classes.main} aria-label={word(`kinds.${table}`)}>
        <Toolbar
          table={table}
          columns={columns}
          search={search}
          onSearch={setSearch}
          found={searched === '' ? null : shown.length}
          onAdd={readOnly ? null : add}
        />
        <div ref={body} className={classes.body}>
          <div className={classes.table}>
            {records.length === 0 ? (
              <EmptyKind table={table} onAdd={readOnly ? null : add} />
            ) : (
              <LibraryGrid
                table={table}
                columns={columns}
                records={shown}
                textsOf={textsOf}
                uses={uses}
                openId={openId}
                onOpen={open}
                onAdd={add}
              />
            )}
            {records.length > 0 && shown.length === 0 && (
              <p className={classes.nothing}>{t('search.nothing', { text: search })}</p>
            )}
            <ChosenBar table={table} uses={uses} />
          </div>
          {openId !== null && (
            <RecordSheet
              key={openId}
              table={table}
              id={openId}
              field={sought?.id === openId ? sought : null}
              uses={uses}
              onClose={close}
            />
          )}
        </div>
      </section>
    </GridStoreProvider>
  );
}

type TextsOf = ReturnType<typeof useTexts>;

function useArranged(
  records: readonly { readonly id: string }[],
  textsOf: TextsOf,
  { all, sort }: Columns,
  search: string,
  locale: string,
) {
  const collator = useMemo(() => new Intl.Collator(locale, { numeric: true }), [locale]);
  return useMemo(() => {
    const keys = all.map((column) => column.key);
    return arrange({ records, textsOf, keys }, search, sort, collator.compare);
  }, [records, textsOf, all, sort, search, collator]);
}

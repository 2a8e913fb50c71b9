import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sameList } from '../../../core/base/index.ts';
import type { LibraryTable } from '../../../core/model/index.ts';
import { SearchField } from '../../kit/index.ts';
import {
  KindIcon,
  matchChoices,
  recordName,
  recordSummary,
  usageOf,
  useCreate,
  useReadOnly,
  useWording,
} from '../../records/index.ts';
import { useMapSession, useSnapshot } from '../../sync/index.ts';
import { EntryPane } from './EntryPane.tsx';
import classes from './Library.module.css';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly says: string;
  readonly used: number;
}

const sameRows = (a: readonly Row[], b: readonly Row[]) => sameList(a.map(keyOf), b.map(keyOf));
const keyOf = ({ id, name, says, used }: Row) => `${id}\n${name}\n${says}\n${used}`;

/** One kind of library records: searched, added, and each edited beside the list. */
export function LibraryTableView({ table }: { table: LibraryTable }) {
  const { t } = useTranslation('panels');
  const wording = useWording();
  const { t: word } = wording;
  const session = useMapSession();
  const create = useCreate();
  const readOnly = useReadOnly();
  const [search, setSearch] = useState('');
  const [openId, setOpenId] = useState<string | null>(null);
  const rows = useSnapshot((snapshot): readonly Row[] => {
    const usage = usageOf(snapshot, table);
    return snapshot.library[table].list.map(({ id }) => ({
      id,
      name: recordName(snapshot, table, id, wording),
      says: recordSummary(snapshot, table, id, wording),
      used: usage.get(id) ?? 0,
    }));
  }, sameRows);
  const matching = new Set(
    matchChoices(
      rows.map(({ id, name, says }) => ({ value: id, label: name, detail: says })),
      search,
    ).map(({ value }) => value),
  );
  const found = rows.filter(({ id }) => matching.has(id));

  const add = () => {
    const made = create(table, search.trim() || word(`kind.${table}`));
    if (!made.ok) return;
    setSearch('');
    setOpenId(made.id);
  };
  const remove = (id: string) => {
    session.run({ type: 'records.remove', records: [{ table, id }] });
    setOpenId(null);
  };
  return (
    <div className={classes.main} id="library-table" role="tabpanel" aria-label={word(`kinds.${table}`)}>
      <div className={classes.tools}>
        <SearchField
          size="xs"
          className={classes.search}
          label={t('library.search', { kinds: word(`kinds.${table}`) })}
          value={search}
          onSearch={setSearch}
        />
        <span className={classes.found} role="status">
          {search === '' ? '' : t('library.found', { count: found.length })}
        </span>
        {!readOnly && (
          <Button size="xs" leftSection={<Plus size={14} aria-hidden />} onClick={add}>
            {t('library.new')}
          </Button>
        )}
      </div>
      <div className={classes.columns}>
        <div className={classes.scroll}>
          {rows.length === 0 ? (
            <div className={classes.empty}>
              <KindIcon table={table} size={26} />
              <p>{t(`library.empty.${table}`)}</p>
            </div>
          ) : (
            <Rows table={table} rows={found} openId={openId} onOpen={setOpenId} />
          )}
          {rows.length > 0 && found.length === 0 && (
            <p className={classes.nothing}>{t('library.nothing', { text: search })}</p>
          )}
        </div>
        <EntryPane key={openId} table={table} id={openId} onDelete={remove} onClose={() => setOpenId(null)} />
      </div>
    </div>
  );
}

interface RowsProps {
  table: LibraryTable;
  rows: readonly Row[];
  openId: string | null;
  onOpen: (id: string) => void;
}

function Rows({ table, rows, openId, onOpen }: RowsProps) {
  const { t } = useTranslation('panels');
  const { t: word } = useWording();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{word(table === 'terms' ? 'f.term' : 'f.name')}</th>
          <th scope="col">{t('library.details')}</th>
          <th scope="col" className={classes.usedHead}>
            {t('library.usage.head')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <LibraryRow key={row.id} {...row} isOpen={row.id === openId} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  );
}

interface LibraryRowProps extends Row {
  isOpen: boolean;
  onOpen: (id: string) => void;
}

const LibraryRow = memo(function LibraryRow({ id, name, says, used, isOpen, onOpen }: LibraryRowProps) {
  const { t } = useTranslation('panels');
  return (
    <tr data-open={isOpen || undefined} onClick={() => onOpen(id)}>
      <th scope="row">
        <button type="button" className={classes.open} aria-expanded={isOpen}>
          {name}
        </button>
      </th>
      <td className={classes.says}>
        <span>{says}</span>
      </td>
      <td className={classes.used}>
        {used === 0 ? t('library.usage.none') : t('library.usage', { count: used })}
      </td>
    </tr>
  );
});

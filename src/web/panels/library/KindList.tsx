import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LIBRARY_TABLES, type LibraryTable } from '../../../core/model/index.ts';
import { KindIcon, useWording } from '../../records/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import classes from './Library.module.css';

interface Props {
  kind: LibraryTable;
  onKind: (kind: LibraryTable) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** The ten kinds of library records, as tabs: the arrow keys go through them. */
export function KindList({ kind, onKind }: Props) {
  const { t } = useTranslation('panels');
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const at = LIBRARY_TABLES.indexOf(kind) + by;
    const next = LIBRARY_TABLES[(at + LIBRARY_TABLES.length) % LIBRARY_TABLES.length];
    if (!next) return;
    onKind(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-kind="${next}"]`)?.focus();
  };
  return (
    <div
      className={classes.kinds}
      role="tablist"
      aria-orientation="vertical"
      aria-label={t('library.title')}
      onKeyDown={onKeyDown}
    >
      {LIBRARY_TABLES.map((table) => (
        <KindTab key={table} table={table} selected={table === kind} onSelect={() => onKind(table)} />
      ))}
    </div>
  );
}

interface TabProps {
  table: LibraryTable;
  selected: boolean;
  onSelect: () => void;
}

function KindTab({ table, selected, onSelect }: TabProps) {
  const { t: word, number } = useWording();
  const size = useSnapshot((snapshot) => snapshot.library[table].size);
  return (
    <button
      type="button"
      role="tab"
      data-kind={table}
      aria-selected={selected}
      aria-controls="library-table"
      tabIndex={selected ? 0 : -1}
      className={classes.kind}
      onClick={onSelect}
    >
      <KindIcon table={table} />
      <span className={classes.kindName}>{word(`kinds.${table}`)}</span>
      <span className={classes.size}>{number(size)}</span>
    </button>
  );
}

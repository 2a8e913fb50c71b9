// biome-ignore-all lint/a11y/useSemanticElements: a table can’t draw only the rows in sight
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus is in the active cell’s own input
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryTable } from '../../../core/model/index.ts';
import { useReadOnly, useWording } from '../../records/index.ts';
import { useMapSession, usePeers } from '../../sync/index.ts';
import type { Leave } from '../cell/active-cell.ts';
import type { Uses } from '../usage/use-uses.ts';
import { leastWidth, tracksOf } from './cell-look.ts';
import { GridHead } from './GridHead.tsx';
import { GridRow } from './GridRow.tsx';
import classes from './grid.module.css';
import { LeaveProvider } from './grid-context.ts';
import { useGrid, useGridStore } from './grid-store.ts';
import { cellAfter, cellBeside, type Field, rangeOf } from './moves.ts';
import { useGridClipboard } from './use-clipboard.tsx';
import type { Columns } from './use-columns.ts';
import { useGridKeys } from './use-keys.ts';
import { useGridPointer } from './use-pointer.ts';
import { ROW_HEIGHT, useSight } from './use-sight.ts';

interface Props {
  table: LibraryTable;
  columns: Columns;
  records: readonly { readonly id: string }[];
  textsOf: (record: { readonly id: string }) => readonly string[];
  uses: Uses;
  openId: string | null;
  onOpen: (id: string, key?: string) => void;
  onAdd: () => void;
}

const NO_PEERS: readonly never[] = [];

/** One kind of records as a table that is edited like a spreadsheet. Only the rows in sight are drawn. */
export function LibraryGrid({ table, columns, records, textsOf, uses, openId, onOpen, onAdd }: Props) {
  const { t } = useTranslation('library');
  const { t: word } = useWording();
  const readOnly = useReadOnly();
  const { presence } = useMapSession();
  const store = useGridStore();
  const root = useRef<HTMLDivElement>(null);
  const { active, corner, chosen } = useGrid((state) => state);
  const peers = usePeers();
  const sight = useSight(root, records.length);

  const { shown, all } = columns;
  const field = useMemo((): Field => {
    const ids = records.map(({ id }) => id);
    const rows = new Map(ids.map((id, at) => [id, at]));
    return { ids, keys: shown.map(({ key }) => key), rowOf: (id) => rows.get(id) ?? -1 };
  }, [records, shown]);
  const labels = useMemo(() => shown.map(({ label }) => word(label)), [shown, word]);
  const places = useMemo(() => shown.map((column) => all.indexOf(column)), [shown, all]);

  // Somebody deleted the row, a search left it out, or its column was hidden.
  useEffect(() => {
    const { active: now } = store.getState();
    if (now && (field.rowOf(now.id) < 0 || !field.keys.includes(now.key))) {
      store.setState({ active: null, corner: null, editing: false });
    }
  }, [field, store]);
  useEffect(() => {
    presence.share({ editing: active ? `${table}:${active.id}:${active.key}` : null });
  }, [presence, table, active]);
  useEffect(() => () => presence.share({ editing: null }), [presence]);

  const toCell = useCallback(
    (cell: { id: string; key: string }, extend = false) => {
      const { active: from, corner: other } = store.getState();
      if (extend && from) store.setState({ corner: cell });
      else store.setState({ active: cell, corner: null, editing: false });
      if (other !== null || extend || from !== cell) reveal(root.current, field.rowOf(cell.id), cell.key);
    },
    [store, field],
  );
  const leave = useCallback(
    (to: Leave) => {
      const from = store.getState().active;
      if (!from || to === 'stay') return;
      if (to === 'down' || to === 'up') toCell(cellBeside(field, from, { rows: to === 'down' ? 1 : -1 }));
      else toCell(cellAfter(field, from, to === 'next' ? 1 : -1) ?? from);
    },
    [store, field, toCell],
  );
  const clipboard = useGridClipboard({ table, field, textsOf, records, all, readOnly });
  const onKeyDownCapture = useGridKeys({
    table,
    field,
    columns,
    readOnly,
    root,
    toCell,
    onOpen,
    clear: clipboard.clear,
  });
  const pointer = useGridPointer({ field, columns, readOnly, toCell, onOpen });

  // A row that was drawn anew elsewhere has lost the focus that its cell had.
  const focused = useRef(false);
  useLayoutEffect(() => {
    if (!focused.current || document.activeElement !== document.body) return;
    root.current?.querySelector<HTMLElement>('[data-active] textarea, [data-active] input')?.focus({
      preventScroll: true,
    });
  });

  const range = active && corner ? rangeOf(field, active, corner) : null;
  const activeRow = active ? field.rowOf(active.id) : -1;
  const drawn: number[] = [];
  for (let at = sight.from; at < Math.min(sight.to, records.length); at++) drawn.push(at);
  // The active row stays, whatever is in sight: the keys go there.
  if (activeRow >= 0 && (activeRow < sight.from || activeRow >= sight.to)) drawn.push(activeRow);

  return (
    <LeaveProvider value={leave}>
      <div
        ref={root}
        role="grid"
        tabIndex={active ? -1 : 0}
        aria-label={word(`kinds.${table}`)}
        aria-rowcount={records.length + 1}
        aria-colcount={shown.length + 2}
        aria-multiselectable
        aria-readonly={readOnly || undefined}
        className={classes.grid}
        style={{ ['--tracks' as string]: tracksOf(shown), ['--least' as string]: `${leastWidth(shown)}px` }}
        onFocus={(event) => {
          focused.current = true;
          const [first] = field.ids;
          const key = field.keys[0];
          if (event.target === event.currentTarget && first !== undefined && key !== undefined) {
            toCell({ id: first, key });
          }
        }}
        onBlur={(event) => {
          if (event.relatedTarget !== null)
            focused.current = event.currentTarget.contains(event.relatedTarget);
        }}
        onKeyDownCapture={onKeyDownCapture}
        onCopy={clipboard.onCopy}
        onCut={clipboard.onCut}
        onPaste={clipboard.onPaste}
        onPointerDown={(event) => {
          focused.current = true;
          pointer.onPointerDown(event);
        }}
        onPointerMove={pointer.onPointerMove}
        onDoubleClick={pointer.onDoubleClick}
      >
        <GridHead columns={columns} ids={field.ids} readOnly={readOnly} />
        <div role="rowgroup" className={classes.rows} style={{ height: records.length * ROW_HEIGHT }}>
          {drawn.map((at) => {
            const record = records[at];
            if (!record) return null;
            const { id } = record;
            const texts = textsOf(record);
            const inRange = range !== null && at >= range.top && at <= range.bottom;
            const here = peers.filter(({ editing }) => editing?.startsWith(`${table}:${id}:`));
            return (
              <GridRow
                key={id}
                table={table}
                id={id}
                at={at}
                columns={shown}
                labels={labels}
                texts={places.length === all.length ? texts : pickTexts(texts, places)}
                activeKey={active?.id === id ? active.key : null}
                rangeFrom={inRange ? range.left : -1}
                rangeTo={inRange ? range.right : -1}
                chosen={!readOnly && chosen.has(id)}
                open={id === openId}
                uses={uses.sentence(id)}
                peers={here.length === 0 ? NO_PEERS : here}
                readOnly={readOnly}
              />
            );
          })}
        </div>
        {!readOnly && (
          <div role="row" aria-rowindex={records.length + 2} className={classes.addRow}>
            <div role="gridcell">
              <button type="button" className={classes.add} onClick={onAdd}>
                {t('row.add', { kind: word(`kind.${table}`) })}
              </button>
            </div>
          </div>
        )}
        {clipboard.dialog}
      </div>
    </LeaveProvider>
  );
}

const picked = new WeakMap<object, Map<string, readonly string[]>>();

/** The same list for the same texts and places: a row renders only when its own cells change. */
function pickTexts(texts: readonly string[], places: readonly number[]): readonly string[] {
  const known = picked.get(texts) ?? new Map<string, readonly string[]>();
  picked.set(texts, known);
  const key = places.join();
  const list = known.get(key) ?? places.map((place) => texts[place] ?? '');
  known.set(key, list);
  return list;
}

const HEAD_HEIGHT = 36;

/** Scrolls as little as it takes to see the cell: rows by their number, since they may not be drawn. */
function reveal(grid: HTMLElement | null, row: number, key: string): void {
  if (!grid || row < 0) return;
  const top = row * ROW_HEIGHT;
  if (top < grid.scrollTop) grid.scrollTop = top;
  const bottom = top + ROW_HEIGHT + HEAD_HEIGHT;
  if (bottom > grid.scrollTop + grid.clientHeight) grid.scrollTop = bottom - grid.clientHeight;
  requestAnimationFrame(() => {
    const cell = grid.querySelector<HTMLElement>(`[data-active][data-key="${key}"]`);
    const sticky = grid.querySelector<HTMLElement>('[data-first]')?.getBoundingClientRect().right ?? 0;
    if (!cell || cell.dataset.first !== undefined) return;
    const { left, right } = cell.getBoundingClientRect();
    if (left < sticky) grid.scrollLeft -= sticky - left;
    const edge = grid.getBoundingClientRect().right;
    if (right > edge) grid.scrollLeft += right - edge;
  });
}

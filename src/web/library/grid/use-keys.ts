import type { KeyboardEvent, RefObject } from 'react';
import type { LibraryTable } from '../../../core/model/index.ts';
import { isComposing } from '../../kit/index.ts';
import { undoByKey } from '../../prose/index.ts';
import { useMapSession } from '../../sync/index.ts';
import { inFormOnly } from '../cell/active-cell.ts';
import { type CellAt, useGridStore } from './grid-store.ts';
import { cellAfter, cellBeside, type Field, type Step } from './moves.ts';
import type { Columns } from './use-columns.ts';
import { ROW_HEIGHT } from './use-sight.ts';

interface Options {
  table: LibraryTable;
  field: Field;
  columns: Columns;
  readOnly: boolean;
  root: RefObject<HTMLElement | null>;
  toCell: (cell: CellAt, extend?: boolean) => void;
  /** With the field that is to be changed there. */
  onOpen: (id: string, key?: string) => void;
  clear: () => void;
}

const FAR = Number.MAX_SAFE_INTEGER;
const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function stepOf(event: KeyboardEvent, page: number): Step | null {
  const far = event.ctrlKey || event.metaKey;
  const arrow = ARROWS[event.key];
  if (arrow) return { rows: arrow[0] * (far ? FAR : 1), columns: arrow[1] * (far ? FAR : 1) };
  if (event.key === 'PageDown') return { rows: page };
  if (event.key === 'PageUp') return { rows: -page };
  if (event.key === 'Home') return { columns: -FAR, ...(far ? { rows: -FAR } : {}) };
  if (event.key === 'End') return { columns: FAR, ...(far ? { rows: FAR } : {}) };
  return null;
}

/** The keys of a grid whose cell is not being edited; those of an edited cell are the cell's own. */
export function useGridKeys(options: Options): (event: KeyboardEvent<HTMLElement>) => void {
  const { field, columns, readOnly, root, toCell, onOpen, clear } = options;
  const store = useGridStore();
  const session = useMapSession();

  return (event) => {
    const { active, corner, editing, chosen } = store.getState();
    const inCell = event.target instanceof Element && event.target.closest('[data-active]') !== null;
    if (!active || editing || !inCell || isComposing(event)) return;
    const take = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    const { key, shiftKey } = event;
    const mod = event.ctrlKey || event.metaKey;
    if (undoByKey(event, session)) return;
    const page = Math.max(1, Math.floor((root.current?.clientHeight ?? 400) / ROW_HEIGHT) - 2);
    const step = event.altKey ? null : stepOf(event, page);
    if (step) {
      take();
      toCell(cellBeside(field, shiftKey ? (corner ?? active) : active, step), shiftKey);
      return;
    }
    if (key === 'Tab') {
      const next = cellAfter(field, active, shiftKey ? -1 : 1);
      // Past the ends the focus goes on to what is around the table.
      if (!next) return;
      take();
      toCell(next);
      return;
    }
    if (key === 'Enter' && (mod || shiftKey)) {
      take();
      onOpen(active.id);
      return;
    }
    if (key === 'Enter' || key === 'F2') {
      take();
      const column = columns.shown.find((one) => one.key === active.key);
      if (column && (inFormOnly(column) || readOnly)) onOpen(active.id, active.key);
      else store.setState({ editing: true, corner: null });
      return;
    }
    if ((key === 'Delete' || key === 'Backspace') && !readOnly) {
      take();
      clear();
      return;
    }
    if (key === 'Escape') {
      if (corner === null && chosen.size === 0) return;
      take();
      store.setState({ corner: null, chosen: new Set() });
      return;
    }
    if (key === ' ' && shiftKey && !readOnly) {
      take();
      const next = new Set(chosen);
      if (!next.delete(active.id)) next.add(active.id);
      store.setState({ chosen: next });
      return;
    }
    if (mod && key.toLowerCase() === 'a') {
      take();
      const [first, last] = [field.ids[0], field.ids.at(-1)];
      const [left, right] = [field.keys[0], field.keys.at(-1)];
      if (first === undefined || last === undefined || left === undefined || right === undefined) return;
      store.setState({ active: { id: first, key: left }, corner: { id: last, key: right } });
    }
  };
}

import { type MouseEvent, type PointerEvent, useRef } from 'react';
import { inFormOnly } from '../cell/active-cell.ts';
import { type CellAt, useGridStore } from './grid-store.ts';
import type { Field } from './moves.ts';
import type { Columns } from './use-columns.ts';

interface Options {
  field: Field;
  columns: Columns;
  readOnly: boolean;
  toCell: (cell: CellAt, extend?: boolean) => void;
  onOpen: (id: string, key?: string) => void;
}

/** The cell under a pointer. */
function cellOf(target: EventTarget): CellAt | null {
  if (!(target instanceof Element)) return null;
  const key = target.closest<HTMLElement>('[data-key]')?.dataset.key;
  const id = target.closest<HTMLElement>('[data-row]')?.dataset.row;
  return key !== undefined && id !== undefined ? { id, key } : null;
}

/** A press goes to a cell, a drag draws a range, a press on the row's head chooses the row. */
export function useGridPointer({ field, columns, readOnly, toCell, onOpen }: Options) {
  const store = useGridStore();
  const lastChosen = useRef<string | null>(null);

  const choose = (id: string, through: boolean) => {
    const next = new Set(store.getState().chosen);
    const from = through && lastChosen.current !== null ? field.rowOf(lastChosen.current) : -1;
    const to = field.rowOf(id);
    if (from >= 0)
      for (const one of field.ids.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(one);
    else if (!next.delete(id)) next.add(id);
    lastChosen.current = id;
    store.setState({ chosen: next });
  };

  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || !(event.target instanceof Element)) return;
      const head = event.target.closest<HTMLElement>('[data-head]');
      const row = event.target.closest<HTMLElement>('[data-row]')?.dataset.row;
      if (head && row !== undefined) {
        event.preventDefault();
        if (!readOnly) choose(row, event.shiftKey);
        return;
      }
      if (row !== undefined && event.target.closest('[data-uses]')) {
        onOpen(row);
        return;
      }
      const cell = cellOf(event.target);
      const { active, editing } = store.getState();
      if (!cell || (editing && active?.id === cell.id && active.key === cell.key)) return;
      event.preventDefault();
      // What is being typed is stored first; what can't be stays where it is.
      if (editing && document.activeElement instanceof HTMLElement) document.activeElement.blur();
      if (store.getState().editing) return;
      toCell(cell, event.shiftKey && active !== null);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (event.buttons !== 1 || event.pointerType !== 'mouse') return;
      const cell = cellOf(event.target);
      const { active, corner, editing } = store.getState();
      if (!cell || !active || editing) return;
      const to = corner ?? active;
      if (to.id !== cell.id || to.key !== cell.key) store.setState({ corner: cell });
    },
    onDoubleClick: (event: MouseEvent<HTMLElement>) => {
      const cell = cellOf(event.target);
      if (!cell) return;
      const column = columns.shown.find(({ key }) => key === cell.key);
      if (readOnly || (column && inFormOnly(column))) onOpen(cell.id, cell.key);
      else store.setState({ active: cell, corner: null, editing: true });
    },
  };
}

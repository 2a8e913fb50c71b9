import { type RefObject, useEffect, useRef, useState } from 'react';
import { useLeave } from '../grid/grid-context.ts';
import { useGrid, useGridStore } from '../grid/grid-store.ts';
import type { Leave } from './active-cell.ts';
import type { Cell } from './use-cell.ts';

interface CellInput<E> {
  readonly ref: RefObject<E | null>;
  readonly editing: boolean;
  readonly error: string | null;
  /** Starts with what the cell holds; `typed` keeps what is in the input instead. */
  readonly begin: (typed?: boolean) => void;
  /** Stores `text` and leaves; a text that can't be stored stays. */
  readonly finish: (text: string, leave: Leave) => void;
  readonly cancel: () => void;
}

/** The life of a cell's input: idle, then edited, then stored or given back. */
export function useCellInput<E extends HTMLInputElement | HTMLTextAreaElement>(cell: Cell): CellInput<E> {
  const store = useGridStore();
  const leaveTo = useLeave();
  const editing = useGrid((state) => state.editing);
  const ref = useRef<E>(null);
  const base = useRef('');
  const [error, setError] = useState<string | null>(null);

  useEffect(() => ref.current?.focus({ preventScroll: true }), []);

  const empty = () => {
    if (ref.current) ref.current.value = '';
    setError(null);
  };
  const wasEditing = useRef(false);
  useEffect(() => {
    if (editing && !wasEditing.current) {
      base.current = cell.read();
      const field = ref.current;
      // Begun by a key: what the cell holds is there to be changed.
      if (field && field.value === '') {
        field.value = base.current;
        field.setSelectionRange(field.value.length, field.value.length);
      }
    }
    wasEditing.current = editing;
  }, [editing, cell]);

  return {
    ref,
    editing,
    error,
    begin: () => store.setState({ editing: true }),
    finish: (text, leave) => {
      const why = cell.store(text, base.current);
      setError(why);
      if (why !== null) return;
      empty();
      store.setState({ editing: false });
      leaveTo(leave);
    },
    cancel: () => {
      empty();
      store.setState({ editing: false });
    },
  };
}

import { notifications } from '@mantine/notifications';
import { type ClipboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Column,
  planCommands,
  planRows,
  type RowSource,
  type RowsPlan,
} from '../../../core/interchange/index.ts';
import { LIMITS, type LibraryTable } from '../../../core/model/index.ts';
import { useFaultSentence, useWording } from '../../records/index.ts';
import { useMapSession } from '../../sync/index.ts';
import { applyTogether } from '../apply.ts';
import { BadCellsDialog } from '../transfer/BadCellsDialog.tsx';
import { type GridStore, useGridStore } from './grid-store.ts';
import { type Field, type Range, rangeOf } from './moves.ts';
import { readTsv, writeTsv } from './tsv.ts';

interface Options {
  table: LibraryTable;
  field: Field;
  records: readonly { readonly id: string }[];
  textsOf: (record: { readonly id: string }) => readonly string[];
  all: readonly Column[];
  readOnly: boolean;
}

interface GridClipboard {
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onCut: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly clear: () => void;
  /** Asks what to do with the good rows when others are bad. */
  readonly dialog: ReactNode;
}

/** Copies and pastes cells as a spreadsheet does; what is pasted is one step of undo. */
export function useGridClipboard({ table, field, records, textsOf, all, readOnly }: Options): GridClipboard {
  const { t } = useTranslation('library');
  const { locale } = useWording();
  const session = useMapSession();
  const sentence = useFaultSentence();
  const store = useGridStore();
  const [waiting, setWaiting] = useState<RowsPlan | null>(null);

  const tell = (color: 'red' | 'teal', message: string) => notifications.show({ color, message });
  const apply = (plan: RowsPlan) => {
    const why = sentence(applyTogether(session, planCommands(plan, session.snapshot().library)));
    if (why !== null) tell('red', why);
    else tell('teal', t('paste.done', { changed: plan.changed.length, added: plan.added.length }));
  };
  const write = (cells: (row: number, column: number) => string, range: Range) => {
    const columns = field.keys.slice(range.left, range.right + 1);
    const rows = Array.from({ length: range.bottom - range.top + 1 }, (_, row) => ({
      line: range.top + row + 1,
      cells: columns.map((_, column) => cells(row, column)),
      id: field.ids[range.top + row] ?? null,
    }));
    const source: RowSource = { table, columns, rows };
    return planRows([source], { library: session.snapshot().library, locale });
  };
  const copied = (event: ClipboardEvent): Range | null => {
    const range = chosenRange(store, field);
    if (!range) return null;
    const places = field.keys.map((key) => all.findIndex((column) => column.key === key));
    const rows = records.slice(range.top, range.bottom + 1).map((record) => {
      const texts = textsOf(record);
      return places.slice(range.left, range.right + 1).map((place) => texts[place] ?? '');
    });
    event.preventDefault();
    event.clipboardData.setData('text/plain', writeTsv(rows));
    return range;
  };
  const empty = (range: Range) => {
    const plan = write(() => '', range);
    if (plan.changed.length > 0) {
      const why = sentence(applyTogether(session, planCommands(plan, session.snapshot().library)));
      if (why !== null) tell('red', why);
    }
    if (plan.bad[0]) tell('red', t('clear.required'));
  };

  return {
    onCopy: (event) => {
      if (!store.getState().editing) copied(event);
    },
    onCut: (event) => {
      const range = store.getState().editing ? null : copied(event);
      if (range && !readOnly) empty(range);
    },
    onPaste: (event) => {
      const range = store.getState().editing ? null : chosenRange(store, field);
      if (!range || readOnly) return;
      event.preventDefault();
      const block = readTsv(event.clipboardData.getData('text/plain'));
      const height = block.length;
      const width = Math.max(...block.map((row) => row.length));
      if (height > LIMITS.records) {
        tell('red', t('paste.tooMany'));
        return;
      }
      // One cell fills the whole range; a block goes over it from its corner.
      const isOne = height === 1 && width === 1;
      const plan = write(
        (row, column) => block[isOne ? 0 : row]?.[isOne ? 0 : column] ?? '',
        isOne
          ? range
          : {
              ...range,
              bottom: range.top + height - 1,
              right: Math.min(range.left + width, field.keys.length) - 1,
            },
      );
      if (plan.bad.length > 0) setWaiting(plan);
      else apply(plan);
    },
    clear: () => {
      const range = chosenRange(store, field);
      if (range) empty(range);
    },
    dialog: waiting && (
      <BadCellsDialog
        plan={waiting}
        onClose={() => setWaiting(null)}
        onKeep={() => {
          setWaiting(null);
          apply(waiting);
        }}
      />
    ),
  };
}

function chosenRange(store: GridStore, field: Field): Range | null {
  const { active, corner } = store.getState();
  return active ? rangeOf(field, active, corner ?? active) : null;
}

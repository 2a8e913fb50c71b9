import { useMemo } from 'react';
import { type Column, fieldOf, patchCommands, readCell, sayCell } from '../../../core/interchange/index.ts';
import type { LibraryTable } from '../../../core/model/index.ts';
import { editSince } from '../../kit/index.ts';
import { useFaultSentence, useWording } from '../../records/index.ts';
import { useMapSession } from '../../sync/index.ts';
import { applyTogether } from '../apply.ts';
import { useFaultWord } from './use-fault-word.ts';

export interface Cell {
  /** The text that the cell holds now. */
  readonly read: () => string;
  /**
   * Stores what was typed over `base`; answers with why it was not. In prose what others wrote meanwhile stays.
   */
  readonly store: (typed: string, base: string) => string | null;
}

/** One field of one record as text that can be typed. */
export function useCell(table: LibraryTable, id: string, column: Column): Cell {
  const session = useMapSession();
  const { locale } = useWording();
  const faultWord = useFaultWord();
  const sentence = useFaultSentence();
  return useMemo(() => {
    const record = () => session.snapshot().library[table].get(id);
    const context = () => ({ locale, library: session.snapshot().library });
    const read = () => sayCell(fieldOf(record(), column.key), column.form, context());
    const store = (typed: string, base: string): string | null => {
      if (typed === base || !record()) return null;
      if (column.prose) {
        const splice = editSince(base, typed, read());
        const target = { table, id };
        const done = splice && session.run({ type: 'text.splice', target, key: column.key, ...splice });
        return done === null || done.ok ? null : sentence(done.error);
      }
      const reading = readCell(typed, column.form, context());
      if (!reading.ok) return faultWord(reading.error);
      if (reading.value === null && column.required) return faultWord('missing');
      const patch = { [column.key]: reading.value };
      const { library } = session.snapshot();
      return sentence(applyTogether(session, patchCommands(table, id, patch, library)));
    };
    return { read, store };
  }, [session, table, id, column, locale, faultWord, sentence]);
}

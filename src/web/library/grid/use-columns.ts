import { useCallback, useState } from 'react';
import { z } from 'zod';
import { type Column, LIBRARY_COLUMNS } from '../../../core/interchange/index.ts';
import { LIBRARY_TABLES, type LibraryTable } from '../../../core/model/index.ts';
import { stored } from '../../kit/index.ts';
import type { Sort } from './arrange.ts';

const viewSchema = z.object({
  hidden: z.array(z.string()).default([]),
  sort: z.object({ key: z.string(), down: z.boolean() }).nullable().default(null),
});
type View = z.infer<typeof viewSchema>;

const keptViews = stored(
  'throughline.library.views',
  z.partialRecord(z.enum(LIBRARY_TABLES as [LibraryTable, ...LibraryTable[]]), viewSchema),
);
const PLAIN: View = { hidden: [], sort: null };

/** The column that says in how many journeys a record is used. */
export const USES = '$uses';

export interface Columns {
  /** All but the first may be hidden. */
  readonly all: readonly Column[];
  readonly shown: readonly Column[];
  readonly sort: Sort | null;
  readonly toggle: (key: string) => void;
  /** Up, then down, then as the records stand. */
  readonly sortBy: (key: string) => void;
}

/** The columns of a table and how they are looked at, kept on this device. */
export function useColumns(table: LibraryTable): Columns {
  const [views, setViews] = useState(() => keptViews.get() ?? {});
  const { hidden, sort } = views[table] ?? PLAIN;
  const change = useCallback(
    (next: (view: View) => View) =>
      setViews((before) => {
        const after = { ...before, [table]: next(before[table] ?? PLAIN) };
        keptViews.set(after);
        return after;
      }),
    [table],
  );
  const all = LIBRARY_COLUMNS[table];
  return {
    all,
    shown: all.filter(({ key }, at) => at === 0 || !hidden.includes(key)),
    sort,
    toggle: (key) =>
      change((view) => ({
        ...view,
        hidden: view.hidden.includes(key) ? view.hidden.filter((one) => one !== key) : [...view.hidden, key],
      })),
    sortBy: (key) =>
      change((view) => ({
        ...view,
        sort: view.sort?.key !== key ? { key, down: false } : view.sort.down ? null : { key, down: true },
      })),
  };
}

import { useCallback, useEffect, useState } from 'react';
import { isMapTable } from '../../../core/model/index.ts';
import { isComposing } from '../../kit/index.ts';
import { type Pick, useSession } from '../../session/index.ts';
import type { Entry } from './entries.ts';

/** What of the map shows an entry: itself, or what it hangs on. */
function pickOf({ table, id, differences }: Entry): Pick | null {
  if (table === 'journey' || !isMapTable(table)) return null;
  if (table !== 'feelings' && table !== 'actions' && table !== 'measures' && table !== 'waivers')
    return { table, id };
  const [first] = differences;
  const { step, moment, card } = (first && 'record' in first ? first.record : {}) as Readonly<
    Record<string, string>
  >;
  if (moment) return { table: 'moments', id: moment };
  if (card) return { table: 'cards', id: card };
  return step ? { table: 'steps', id: step } : null;
}

/** Goes through the entries, by button and by key; each comes into view on the map and in the list. */
export function useWalk(entries: readonly Entry[]) {
  const [current, setCurrent] = useState<string | null>(null);
  const at = current === null ? -1 : entries.findIndex(({ key }) => key === current);
  const go = useCallback((entry: Entry) => {
    setCurrent(entry.key);
    const pick = pickOf(entry);
    if (pick) useSession.getState().goTo(pick);
  }, []);
  const step = useCallback(
    (by: 1 | -1) => {
      if (entries.length === 0) return;
      const from = at < 0 ? (by > 0 ? -1 : 0) : at;
      const entry = entries[(from + by + entries.length) % entries.length];
      if (entry) go(entry);
    },
    [entries, at, go],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || isComposing(event)) return;
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      event.stopPropagation();
      step(event.key === 'ArrowDown' ? 1 : -1);
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [step]);
  // Selecting on the map selects in the list.
  useEffect(
    () =>
      useSession.subscribe(({ selection }, before) => {
        const [pick] = selection;
        if (selection === before.selection || !pick) return;
        const key = `${pick.table}:${pick.id}`;
        if (entries.some((entry) => entry.key === key)) setCurrent(key);
      }),
    [entries],
  );
  return { at, go, step };
}

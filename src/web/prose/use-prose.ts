import { type RefCallback, useCallback, useMemo, useRef, useState } from 'react';
import { diffText, type Splice, spliceText } from '../../core/base/index.ts';
import { type Fault, type Target, textAt } from '../../core/model/index.ts';
import { editSince, useLiveText } from '../kit/index.ts';
import { useMapSession, useSnapshot } from '../sync/index.ts';

const NO_FAULTS: readonly Fault[] = [];

export interface ProseAddress {
  readonly target: Target;
  readonly key: string;
  /** The line of a script, when the text is a line's. */
  readonly line?: string;
}

/** What was typed but refused (too long, say), with the text that it started from. */
interface Held {
  readonly base: string;
  readonly text: string;
}

interface Prose {
  readonly ref: RefCallback<HTMLInputElement | HTMLTextAreaElement>;
  /** The text as stored. */
  readonly text: string;
  /** Why the text in the field is not stored. */
  readonly faults: readonly Fault[];
}

/**
 * Binds a field to a prose text of the document: every input becomes one splice at once, edits of others merge
 * in by character. A text that is refused stays in the field until it fits.
 */
export function useProse({ target, key, line }: ProseAddress, oneLine: boolean): Prose {
  const session = useMapSession();
  const { table, id } = target;
  const address = useMemo<ProseAddress>(() => ({ target: { table, id }, key, line }), [table, id, key, line]);
  const text = useSnapshot((snapshot) => textOf(snapshot, address));
  const held = useRef<Held | null>(null);
  const [faults, setFaults] = useState(NO_FAULTS);

  const current = useCallback(() => textOf(session.snapshot(), address), [session, address]);
  const read = useCallback(() => held.current?.text ?? current(), [current]);

  const onEdit = useCallback(
    (splice: Splice) => {
      const insert = oneLine ? splice.insert.replace(/\s*[\r\n]+\s*/g, ' ') : splice.insert;
      const base = held.current?.base ?? current();
      const wanted = spliceText(read(), { ...splice, insert });
      const edit = held.current ? editSince(base, wanted, current()) : diffText(base, wanted);
      const outcome = edit
        ? session.run({ type: 'text.splice', ...address, ...edit }, mergeKey(address))
        : null;
      const refused = outcome !== null && !outcome.ok;
      held.current = refused ? { base, text: wanted } : null;
      setFaults(refused ? outcome.error : NO_FAULTS);
    },
    [session, address, oneLine, current, read],
  );

  const ref = useLiveText({ value: text, read, onEdit });
  return { ref, text, faults };
}

const textOf = (snapshot: Parameters<typeof textAt>[0], { target, key, line }: ProseAddress): string =>
  textAt(snapshot, target, key, line) ?? '';

const mergeKey = ({ target, key, line }: ProseAddress): string =>
  ['type', target.table, target.id, key, line ?? ''].join(':');

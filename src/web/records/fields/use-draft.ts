import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { fail, type Json, ok, type Result } from '../../../core/base/index.ts';
import type { Fault } from '../../../core/model/index.ts';
import { isComposing } from '../../kit/index.ts';
import type { Binding } from './binding.ts';
import { useFaultSentence } from './use-fault.ts';

/** What was typed, as a value; null takes the field away. */
export type Reading = Result<Json | null, string | readonly Fault[]>;

export const read = (value: Json | null): Reading => ok(value);
export const unreadable = (why: string | readonly Fault[]): Reading => fail(why);

interface Draft {
  readonly text: string;
  /** Why what was typed is not stored; it stays in the field meanwhile. */
  readonly error: string | null;
  readonly type: (text: string) => void;
  /** Stores what was typed; without a text, what is in the field. */
  readonly commit: (text?: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onBlur: () => void;
}

/**
 * A fact that is typed and stored when it is finished: on Enter or on leaving the field. What can't be stored
 * stays in the field with the reason, Escape gives the stored value back.
 */
export function useDraft(binding: Binding, shown: string, parse: (text: string) => Reading): Draft {
  const sentence = useFaultSentence();
  const [draft, setDraft] = useState<string>();
  const [error, setError] = useState<string | null>(null);

  const commit = (text = draft) => {
    if (text === undefined) return;
    if (text === shown && !binding.mixed) {
      setDraft(undefined);
      setError(null);
      return;
    }
    const parsed = parse(text);
    const why = parsed.ok ? sentence(binding.commit(parsed.value)) : wordOf(parsed.error, sentence);
    setError(why);
    setDraft(why === null ? undefined : text);
  };

  // The panel may follow another selection before the field has lost the focus.
  const last = useRef(commit);
  useEffect(() => {
    last.current = commit;
  });
  useEffect(() => () => last.current(), []);

  return {
    text: draft ?? shown,
    error,
    type: (text) => {
      setDraft(text);
      setError(null);
    },
    commit,
    onBlur: () => commit(),
    onKeyDown: (event) => {
      if (isComposing(event)) return;
      if (event.key === 'Enter' && !event.shiftKey) {
        event.preventDefault();
        commit();
      }
      if (event.key === 'Escape' && draft !== undefined) {
        event.stopPropagation();
        setDraft(undefined);
        setError(null);
      }
    },
  };
}

const wordOf = (error: string | readonly Fault[], sentence: (faults: readonly Fault[]) => string | null) =>
  typeof error === 'string' ? error : sentence(error);

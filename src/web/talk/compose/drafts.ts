import { z } from 'zod';
import { stored } from '../../kit/index.ts';
import type { TalkSession } from '../../sync/index.ts';

const schema = z.array(z.object({ key: z.string(), text: z.string() }));

/** More than these are forgotten, the oldest first. */
const MOST = 50;

/** Each who uses this browser has their own. */
type Whose = Pick<TalkSession, 'journey' | 'person'>;
const kept = ({ journey, person }: Whose) => stored(`throughline.talk.drafts.${journey}@${person}`, schema);

/** What was being written at a place or in a thread, on this device. */
export const readDraft = (whose: Whose, key: string): string =>
  kept(whose)
    .get()
    ?.find((draft) => draft.key === key)?.text ?? '';

export function keepDraft(whose: Whose, key: string, text: string): void {
  const drafts = kept(whose);
  const all = drafts.get() ?? [];
  const others = all.filter((draft) => draft.key !== key);
  if (text.trim() === '' && others.length === all.length) return;
  drafts.set(text.trim() === '' ? others : [{ key, text }, ...others].slice(0, MOST));
}

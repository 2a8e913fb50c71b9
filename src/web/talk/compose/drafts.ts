import { z } from 'zod';
import { stored } from '../../kit/index.ts';

const schema = z.array(z.object({ key: z.string(), text: z.string() }));

/** More than these are forgotten, the oldest first. */
const MOST = 50;

const kept = (journey: string) => stored(`throughline.talk.drafts.${journey}`, schema);

/** What was being written at a place or in a thread, on this device. */
export const readDraft = (journey: string, key: string): string =>
  kept(journey)
    .get()
    ?.find((draft) => draft.key === key)?.text ?? '';

export function keepDraft(journey: string, key: string, text: string): void {
  const drafts = kept(journey);
  const all = drafts.get() ?? [];
  const others = all.filter((draft) => draft.key !== key);
  if (text.trim() === '' && others.length === all.length) return;
  drafts.set(text.trim() === '' ? others : [{ key, text }, ...others].slice(0, MOST));
}

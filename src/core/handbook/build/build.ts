import { settled } from '../editions/settle.ts';
import type { Handbook } from '../tree/handbook.ts';
import { openBook } from './book.ts';
import { CHAPTERS } from './chapters/index.ts';
import type { Draft, JourneySource } from './input.ts';
import { sourceOf } from './source.ts';

/** The handbook of a draft. `sources` are the draft's journeys as `sourceOf` makes them, where they are known already. */
export function buildHandbook(
  draft: Draft,
  sources: readonly JourneySource[] = draft.journeys.map(({ id, snapshot }) =>
    sourceOf(id, snapshot, draft, draft.locale, draft.pictures?.map),
  ),
): Handbook {
  const book = openBook(draft, sources);
  const { title, organization, number, owner, issue, made } = draft;
  return settled({
    version: 1,
    locale: draft.locale,
    facts: { title, organization, number, owner, edition: '', issue, made },
    children: CHAPTERS.flatMap((chapters) => chapters(book)),
  });
}

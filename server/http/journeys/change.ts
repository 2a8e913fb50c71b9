import { diffText } from '../../../src/core/base/index.ts';
import { applyOperations, isNewer, readHead, SEED_ORIGIN } from '../../../src/core/doc/index.ts';
import { JOURNEY_PROSE, type Journey, type Operation, type Target } from '../../../src/core/model/index.ts';
import { type ChangeJourney, journeyDocument } from '../../../src/core/protocol/index.ts';
import { Refusal } from '../problems/index.ts';
import type { House } from './house.ts';

/**
 * Changes a journey's own facts in its live document, so that whoever has the map open sees it; the row follows in the
 * same commit. Texts are spliced: what somebody types at that moment is kept.
 */
export async function changeFacts({ rooms }: House, id: string, change: ChangeJourney): Promise<void> {
  await rooms.change(journeyDocument(id), (doc) => {
    refuseNewer(doc);
    const journey = readHead(doc)?.journey;
    if (journey) applyOperations({ map: doc, library: doc }, operationsOf(journey, change), SEED_ORIGIN);
  });
}

/** What a newer program has written can be read here, never changed. @throws Refusal `document.newer` */
export function refuseNewer(doc: Parameters<typeof isNewer>[0]): void {
  if (isNewer(doc)) throw new Refusal('document.newer');
}

function operationsOf(journey: Journey, change: ChangeJourney): Operation[] {
  const target: Target = { table: 'journey', id: journey.id };
  const operations: Operation[] = [];
  for (const key of ['title', 'summary', 'locale', 'view'] as const) {
    const value = change[key];
    if (value === undefined || value === journey[key]) continue;
    if (!JOURNEY_PROSE.some((prose) => prose === key)) operations.push({ op: 'set', target, key, value });
    else {
      const splice = diffText(journey[key], value);
      if (splice) operations.push({ op: 'splice', target, key, splice });
    }
  }
  return operations;
}

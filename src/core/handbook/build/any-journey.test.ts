import { expect, it } from 'vitest';
import { snapshotOfFile } from '../../doc/index.ts';
import { LOCALES, parseJourneyFile } from '../../model/index.ts';
import { randomFile } from '../../model/testing/files.ts';
import { createRng } from '../../model/testing/random.ts';
import { editionOf } from '../editions/edition-of.ts';
import { editionsIn } from '../editions/editions-in.ts';
import { compareHandbooks } from '../redline/compare.ts';
import { keptInputsOf, parseKeptInputs } from '../redline/kept.ts';
import { draftOf } from '../testing/drafts.ts';
import { faultsOfTree } from '../testing/faults-of-tree.ts';
import { parseHandbook } from '../tree/schema.ts';
import { buildHandbook } from './build.ts';

const JOURNEYS = 20;

it('BOOK-4 BOOK-5 BOOK-6 BOOK-13 BOOK-14 of whatever journeys: sound, in every edition, kept and read again', () => {
  for (let seed = 1; seed <= JOURNEYS; seed++) {
    const rng = createRng(seed);
    const snapshots = Array.from({ length: 1 + rng.int(2) }, () => {
      const file = parseJourneyFile(randomFile(rng));
      if (!file.ok) throw new Error(JSON.stringify(file.error));
      return snapshotOfFile(file.value);
    });
    const draft = draftOf(snapshots, { locale: LOCALES[seed % 2] ?? 'en' });
    const tree = buildHandbook(draft);
    expect(faultsOfTree(tree), `seed ${seed}`).toEqual([]);
    expect(parseHandbook(JSON.parse(JSON.stringify(tree))), `seed ${seed}`).toMatchObject({ ok: true });
    for (const { edition, name } of editionsIn(tree)) {
      expect(faultsOfTree(editionOf(tree, edition, name)), `seed ${seed} for ${name}`).toEqual([]);
    }
    const kept = parseKeptInputs(JSON.parse(JSON.stringify(keptInputsOf(draft))));
    if (!kept.ok) throw new Error(`seed ${seed}: ${JSON.stringify(kept.error)}`);
    const journeys = kept.value.journeys.map(({ id, file }) => ({ id, snapshot: snapshotOfFile(file) }));
    expect(compareHandbooks(draft, { ...kept.value, journeys }, 'en'), `seed ${seed}`).toEqual([]);
  }
});

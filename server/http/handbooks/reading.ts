import {
  editionName,
  editionOf,
  editionsIn,
  type Handbook,
  parseEdition,
  parseHandbook,
  type Reading,
  readingOf,
} from '../../../src/core/handbook/index.ts';
import { dayAt, type HowToMake } from '../../jobs/index.ts';
import type { ListedHandbook, ListedIssue } from '../../storage/index.ts';
import { Refusal } from '../problems/index.ts';
import { VERSION } from '../version.ts';
import { draftTag, readMaterial } from './draft.ts';
import { type Bindery, draftOf } from './export.ts';
import { made } from './faults.ts';
import { localeOrDefault } from './info.ts';
import { readTree } from './issues.ts';

export interface ReadingOrder {
  /** The same as long as the reading is. */
  readonly tag: string;
  make(how: HowToMake): Promise<Reading>;
}

/** What the counter reads of an issue, or of the draft where there is none. */
export async function orderReading(
  bindery: Bindery & { readonly timeZone: string },
  row: ListedHandbook,
  issue: ListedIssue | null,
  edition: string,
): Promise<ReadingOrder> {
  const { house, documents, timeZone } = bindery;
  const wanted = [VERSION, 'reading', edition];
  if (issue) {
    const locale = localeOrDefault(issue.locale);
    return {
      tag: `"${[issue.hash, ...wanted.map(encodeURIComponent)].join('.')}"`,
      make: async () => readingIn(await readTree(house, issue, locale), edition),
    };
  }
  const day = dayAt(house.now(), timeZone);
  return {
    tag: `"${await draftTag(house, row, [], day, wanted)}"`,
    make: async (how) => {
      const draft = await draftOf(bindery, row, await readMaterial(house, row, day), []);
      return readingIn(made(await documents.build(draft, how)).tree, edition);
    },
  };
}

function readingIn(text: string, wanted: string): Promise<Reading> {
  const parsed = parseHandbook(JSON.parse(text));
  if (!parsed.ok) throw new Refusal('export.failed', { cause: new Error(JSON.stringify(parsed.error[0])) });
  return readingOf(cutOut(parsed.value, wanted));
}

/** @throws Refusal `export.unknown-edition` */
function cutOut(tree: Handbook, wanted: string): Handbook {
  const edition = parseEdition(wanted);
  if (edition?.for === 'everyone') return tree;
  const named = editionsIn(tree).find((one) => editionName(one.edition) === wanted);
  if (!named) throw new Refusal('export.unknown-edition');
  return editionOf(tree, named.edition, named.name);
}

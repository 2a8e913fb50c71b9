import type { Locale } from '../../../src/core/model/index.ts';
import type { HandbookFormat } from '../../../src/core/protocol/index.ts';
import type { Day, Documents, HowToMake, MadeDocument } from '../../jobs/index.ts';
import type { ListedHandbook, ListedIssue } from '../../storage/index.ts';
import type { House } from '../journeys/index.ts';
import { type Material, readMaterial } from './draft.ts';
import { made } from './faults.ts';
import { issueFactsOf, readInputs, readTree } from './issues.ts';
import { inputsText, packText } from './pack.ts';
import { picturesOf } from './pictures.ts';
import type { Redline } from './redline.ts';

/** What exporting stands on. */
export interface Bindery {
  readonly house: House;
  readonly documents: Documents;
  readonly redline: Redline;
}

export interface Wanted {
  readonly format: HandbookFormat;
  readonly edition: string;
}

/** Of a draft: in which language, and of which day. */
export interface DraftWanted extends Wanted {
  readonly row: ListedHandbook;
  readonly issues: readonly ListedIssue[];
  readonly locale: Locale;
  readonly day: Day;
}

/** What an issue made now would say. @throws Refusal `export.…` */
export async function exportDraft(
  bindery: Bindery,
  { row, issues, locale, day, format, edition }: DraftWanted,
  how: HowToMake,
): Promise<MadeDocument> {
  const material = await readMaterial(bindery.house, row, day, locale);
  const draft = await draftOf(bindery, row, material, issues);
  return made(await bindery.documents.make({ draft, format, edition }, how));
}

/** The draft with its earlier issues, and what has changed since the last of them. */
export async function draftOf(
  { house, redline }: Omit<Bindery, 'documents'>,
  row: ListedHandbook,
  material: Material,
  issues: readonly ListedIssue[],
) {
  const [last] = issues;
  const changes = last
    ? await redline.changes(
        await readInputs(house, row.id, last.n),
        await packText(await inputsText(material)),
        material.locale,
      )
    : [];
  const pictures = await picturesOf(house, material);
  return { ...material, issue: null, past: issues.map(issueFactsOf).reverse(), changes, pictures };
}

/** An issue as it was issued, made of nothing but its kept tree. @throws Refusal `export.…` */
export async function exportIssue(
  { house, documents }: Bindery,
  issue: ListedIssue,
  { format, edition, locale }: Wanted & { readonly locale: Locale },
  how: HowToMake,
): Promise<MadeDocument> {
  const tree = await readTree(house, issue, locale);
  return made(await documents.make({ tree, format, edition }, how));
}

import type { IssueFacts } from '../../../src/core/handbook/index.ts';
import type { Locale } from '../../../src/core/model/index.ts';
import type { Acknowledgement, IssueInfo } from '../../../src/core/protocol/index.ts';
import type { ListedIssue } from '../../storage/index.ts';
import type { House } from '../journeys/index.ts';
import { Refusal } from '../problems/index.ts';
import { iso, localeOrDefault } from './info.ts';
import { unpackText } from './pack.ts';

/** The name under which an issue keeps what it was made of; its trees are kept under their languages. */
export const INPUTS = 'inputs';

export const issueInfoOf = ({ handbook: _, hash: _hash, ...row }: ListedIssue): IssueInfo => ({
  ...row,
  locale: localeOrDefault(row.locale),
  issuedAt: iso(row.issuedAt),
});

export const issueFactsOf = ({ n, effective, approver, note, supersedes }: ListedIssue): IssueFacts => ({
  n,
  effective,
  approver,
  note,
  supersedes,
});

const unknown = (n: number): Refusal => new Refusal('issue.unknown', { params: { n } });

/** @throws Refusal `issue.unknown` */
export async function findIssue({ storage }: House, handbook: string, n: number): Promise<ListedIssue> {
  const issue = await storage.handbooks.getIssue(handbook, n);
  if (!issue) throw unknown(n);
  return issue;
}

/** The tree as it was issued, as JSON. @throws Refusal `issue.unknown` */
export async function readTree(
  { storage }: House,
  { handbook, n }: ListedIssue,
  locale: Locale,
): Promise<string> {
  const bytes = await storage.handbooks.part(handbook, n, locale);
  if (!bytes) throw unknown(n);
  return unpackText(bytes);
}

/** What it was made of, as it is kept. @throws Refusal `issue.unknown` */
export async function readInputs({ storage }: House, handbook: string, n: number): Promise<Uint8Array> {
  const bytes = await storage.handbooks.part(handbook, n, INPUTS);
  if (!bytes) throw unknown(n);
  return bytes;
}

export async function listAcknowledgements(
  house: House,
  handbook: string,
  n: number,
): Promise<Acknowledgement[]> {
  await findIssue(house, handbook, n);
  const given = await house.storage.handbooks.acknowledgements(handbook, n);
  return given.map(({ name, at }) => ({ name, at: iso(at) }));
}

/** Once a name, however it is spaced: who comes again keeps the first time. */
export async function acknowledge(
  house: House,
  handbook: string,
  n: number,
  name: string,
): Promise<Acknowledgement> {
  const tidy = name.normalize('NFC').replace(/\s+/gu, ' ');
  const given = await house.storage.handbooks.acknowledge(handbook, n, { name: tidy, at: house.now() });
  if (!given) throw unknown(n);
  return { name: given.name, at: iso(given.at) };
}

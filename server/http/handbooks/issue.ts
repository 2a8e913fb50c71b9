import { Turns } from '../../../src/core/base/index.ts';
import { LOCALES, type Locale } from '../../../src/core/model/index.ts';
import type { CreateIssue, IssueInfo } from '../../../src/core/protocol/index.ts';
import type { Analyses, Documents } from '../../jobs/index.ts';
import { dayAt } from '../../jobs/index.ts';
import type { IssueRow, ListedIssue } from '../../storage/index.ts';
import type { House } from '../journeys/index.ts';
import { Refusal } from '../problems/index.ts';
import { type Material, readMaterial } from './draft.ts';
import { made } from './faults.ts';
import { findBlocking } from './findings.ts';
import { findInUse } from './handbooks.ts';
import { INPUTS, issueFactsOf, issueInfoOf, readInputs } from './issues.ts';
import { fingerprint, inputsText, packText } from './pack.ts';
import { picturesOf } from './pictures.ts';
import type { Redline } from './redline.ts';

/** What issuing stands on. */
export interface Press {
  readonly house: House;
  readonly documents: Documents;
  readonly analyses: Analyses;
  readonly redline: Redline;
  readonly timeZone: string;
}

export interface Issuing {
  readonly handbook: string;
  readonly input: CreateIssue;
  /** The name of who issues it. */
  readonly by: string;
  /** Where others find this server; null where nobody but this machine does. */
  readonly address: string | null;
  /** The language of what is said against it. */
  readonly locale: Locale;
}

const readingAddress = (server: string, handbook: string): string =>
  `${server}/read/${encodeURIComponent(handbook)}`;

/** How often the number may be taken by another machine before it is given up. */
const TRIES = 3;

/**
 * Issues a handbook as its journeys are now: both trees are made, then all of it is stored in one transaction under the
 * next number. Those who issue the same handbook at once come one after the other, each with a number of their own.
 */
export class Issuer {
  readonly #press: Press;
  readonly #turns = new Turns();

  constructor(press: Press) {
    this.#press = press;
  }

  /** @throws Refusal `handbook.has-errors` with the findings, `handbook.journeys-gone`, `handbook.unknown`, `issue.taken`, `export.…` */
  issue(issuing: Issuing): Promise<IssueInfo> {
    return this.#turns.take(issuing.handbook, () => this.#issueNext(issuing));
  }

  async #issueNext(issuing: Issuing): Promise<IssueInfo> {
    const { house } = this.#press;
    for (let tries = 0; tries < TRIES; tries++) {
      const { row, parts } = await this.#prepare(issuing);
      const outcome = await house.storage.handbooks.issue({ row, parts });
      if (outcome === 'issued') return issueInfoOf({ ...row, acknowledged: 0 });
      if (outcome === 'missing') throw new Refusal('handbook.unknown');
    }
    throw new Refusal('issue.taken');
  }

  async #prepare({ handbook, input, by, address, locale }: Issuing) {
    const { house, analyses, timeZone } = this.#press;
    const row = await findInUse(house, handbook);
    const issuedAt = house.now();
    const material = await readMaterial(house, row, dayAt(issuedAt, timeZone));
    // Without journeys from the start it has chapters of its own; without those that it names it would be empty by mistake.
    if (row.journeys.length > 0 && material.journeys.length === 0)
      throw new Refusal('handbook.journeys-gone');
    const findings = await findBlocking(analyses, material, locale);
    if (findings.length > 0) throw new Refusal('handbook.has-errors', { findings });
    const past = await house.storage.handbooks.issues(handbook);
    const facts: ListedIssue = {
      handbook,
      n: (past[0]?.n ?? 0) + 1,
      ...input,
      supersedes: past[0]?.n ?? null,
      issuedAt,
      issuedBy: by,
      title: row.title,
      locale: material.locale,
      hash: '',
      acknowledged: 0,
    };
    const inputs = await inputsText(material);
    const trees = await this.#trees(material, { facts, address }, past, await packText(inputs));
    const texts = { [INPUTS]: inputs, ...trees };
    const parts: Record<string, Uint8Array> = {};
    for (const [name, text] of Object.entries(texts)) parts[name] = await packText(text);
    const { acknowledged: _, ...plain } = facts;
    const issue: IssueRow = { ...plain, hash: fingerprint(texts) };
    return { row: issue, parts };
  }

  /** The handbook in every language, with what has changed since the issue before. */
  async #trees(
    material: Material,
    { facts: issue, address }: { readonly facts: ListedIssue; readonly address: string | null },
    past: readonly ListedIssue[],
    inputs: Uint8Array,
  ): Promise<Partial<Record<Locale, string>>> {
    const { house, documents, redline } = this.#press;
    const trees: Partial<Record<Locale, string>> = {};
    const before =
      issue.supersedes === null ? null : await readInputs(house, issue.handbook, issue.supersedes);
    const pictures = await picturesOf(house, material);
    for (const locale of LOCALES) {
      const changes = before ? await redline.changes(before, inputs, locale) : [];
      const built = await documents.build({
        ...material,
        locale,
        issue: {
          ...issueFactsOf(issue),
          ...(address !== null && { address: readingAddress(address, issue.handbook) }),
        },
        past: past.map(issueFactsOf).reverse(),
        changes,
        pictures,
      });
      trees[locale] = made(built).tree;
    }
    return trees;
  }
}

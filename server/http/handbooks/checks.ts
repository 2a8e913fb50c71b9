import { editionName, editionsIn, type Handbook } from '../../../src/core/handbook/index.ts';
import type { Locale } from '../../../src/core/model/index.ts';
import { dayAt, type MissingGlyph } from '../../jobs/index.ts';
import type { ListedHandbook } from '../../storage/index.ts';
import { Recent } from '../recent.ts';
import { draftTag, readMaterial } from './draft.ts';
import { type Bindery, draftOf } from './export.ts';
import { made } from './faults.ts';
import { localeOrDefault } from './info.ts';

const KEPT = 50;

/** What is known of a draft once it is built. */
interface Check {
  readonly missing: readonly MissingGlyph[];
  /** Everyone, with an empty name; then the roles and channels that parts of it are for. */
  readonly editions: readonly { readonly edition: string; readonly name: string }[];
}

/** What is asked of a draft before it is exported. Built once as long as nothing changes, for all who ask. */
export class Checks {
  readonly #bindery: Bindery & { readonly timeZone: string };
  readonly #known = new Recent<Promise<Check>>(KEPT);

  constructor(bindery: Bindery & { readonly timeZone: string }) {
    this.#bindery = bindery;
  }

  /** @throws Refusal `export.…` */
  async of(row: ListedHandbook, language?: Locale): Promise<Check> {
    const { house, documents, timeZone } = this.#bindery;
    const locale = language ?? localeOrDefault(row.locale);
    const day = dayAt(house.now(), timeZone);
    const issues = await house.storage.handbooks.issues(row.id);
    const tag = await draftTag(house, row, issues, day, [locale]);
    const known = this.#known.get(tag);
    if (known) return known;
    const check = (async () => {
      const material = await readMaterial(house, row, day, locale);
      const built = await documents.build(await draftOf(this.#bindery, row, material, issues));
      const { tree, missing } = made(built);
      const named = editionsIn(JSON.parse(tree) as Handbook);
      const editions = named.map(({ edition, name }) => ({ edition: editionName(edition), name }));
      return { missing, editions: [{ edition: 'everyone', name: '' }, ...editions] };
    })();
    this.#known.set(tag, check);
    // What failed is tried again by whoever asks next.
    check.catch(() => this.#known.delete(tag));
    return check;
  }
}

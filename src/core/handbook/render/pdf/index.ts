import type { Locale } from '../../../model/index.ts';
import type { Handbook } from '../../tree/handbook.ts';
import { blocksBelow } from '../../tree/walk.ts';
import { HANDBOOK_WORDS } from '../../wording/words.ts';
import { coverFacts } from '../cover-facts.ts';
import { nodesOf } from './blocks.ts';
import { ADDRESS, LINKABLE, labelOf } from './links.ts';
import type { PdfDocument } from './nodes.ts';
import { type MissingCharacter, Pen } from './pen.ts';
import { qrSvg } from './qr.ts';

export { BOX } from './pen.ts';
export { createPrinter } from './printable.ts';

/** What Typst is given: the template's data, the pictures that it names, and what can't be printed. */
export interface TypstHandbook {
  readonly document: PdfDocument;
  readonly figures: readonly { readonly file: string; readonly svg: string }[];
  readonly missing: readonly MissingCharacter[];
  /** What a link to a section says of where it leads. */
  readonly sections: ReadonlyMap<string, string>;
}

const LANGUAGES: Readonly<Record<Locale, { readonly lang: string; readonly region: string | null }>> = {
  en: { lang: 'en', region: null },
  'zh-CN': { lang: 'zh', region: 'cn' },
};

/** How links inside the document stand in the file that Typst makes, and what they lead to. */
export const PRINTED_LINKS = { address: ADDRESS, labelOf } as const;

/** @param covers whether every font has a character */
export function typstHandbook(tree: Handbook, covers: (codePoint: number) => boolean): TypstHandbook {
  const { locale } = tree;
  const sections = sectionsOf(tree);
  const pen = new Pen({ locale, covers, sections });
  const words = HANDBOOK_WORDS[locale];
  const written = {
    ...front(tree, pen),
    body: nodesOf(tree.children, pen, 1),
  };
  const document: PdfDocument = {
    ...LANGUAGES[locale],
    words: {
      contents: words.contents,
      situation: words.situation,
      neverSay: words.neverSay,
      answers: words.answers,
      figure: words.figure,
      draft: words.draft,
      draftNotice: words.draftNotice,
      pageOf: cutPageOf(words.pageOf(1, 2)),
    },
    ...written,
    longWords: pen.longWords,
  };
  return { document, figures: pen.figures, missing: pen.missing, sections };
}

function front(tree: Handbook, pen: Pen) {
  const { locale, facts } = tree;
  const words = HANDBOOK_WORDS[locale];
  const status = facts.issue ? words.issue(facts.issue.n) : words.draft;
  const running = facts.issue ? [facts.number, status, facts.edition] : [facts.number, facts.edition];
  return {
    title: pen.text(facts.title),
    organization: pen.text(facts.organization),
    edition: pen.text(facts.edition),
    running: running.filter((part) => part !== '').map((part) => pen.text(part)),
    isDraft: facts.issue === null,
    issue: status,
    qr: qrOf(tree, pen),
    facts: coverFacts(tree)
      .filter(({ name }) => name !== words.facts.organization)
      .map(({ name, value }) => ({ name, value: pen.text(value) })),
  };
}

function qrOf({ facts, locale }: Handbook, pen: Pen): PdfDocument['qr'] {
  const address = facts.issue?.address;
  if (address === undefined) return null;
  return { file: pen.figure(qrSvg(address)), address, alt: pen.text(HANDBOOK_WORDS[locale].qr(address)) };
}

/** The words around the two numbers: the template counts pages. */
function cutPageOf(sentence: string): [string, string, string] {
  const [before = '', after = ''] = sentence.split('1', 2);
  const [between = '', end = ''] = after.split('2', 2);
  return [before, between, end];
}

/** Those that a link can lead to. */
const sectionsOf = ({ children, locale }: Handbook): ReadonlyMap<string, string> =>
  new Map(
    [...blocksBelow(children)].flatMap((block) =>
      block.type === 'section' && LINKABLE.test(block.id)
        ? [[block.id, HANDBOOK_WORDS[locale].see(block.number, block.title)]]
        : [],
    ),
  );

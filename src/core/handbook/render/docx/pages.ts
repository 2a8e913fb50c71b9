import {
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { dateIn } from '../../wording/say.ts';
import { runsOf } from './inlines.ts';
import { PAGE, TEXT_WIDTH, WIDE } from './look.ts';
import { STYLES } from './styles.ts';
import type { Piece, Writing } from './writing.ts';

type Kind = 'cover' | 'upright' | 'wide';

interface Run {
  readonly kind: Kind;
  readonly pieces: Piece[];
}

/** So many paragraphs between a heading and a wide figure still come along to its page. */
const LEAD = 2;

/** From the headings that a wide figure follows on, or from the end. */
function leadOf(pieces: readonly Piece[]): number {
  let at = pieces.length - 1;
  while (at >= 0 && pieces.length - at <= LEAD && pieces[at]?.role !== 'heading') at--;
  if (pieces[at]?.role !== 'heading') return pieces.length;
  while (pieces[at - 1]?.role === 'heading') at--;
  return at;
}

/** Which pieces stand on which kind of page: a wide figure takes its headings along. */
export function runsOfPages(pieces: readonly Piece[]): Run[] {
  const runs: Run[] = [];
  const open = (kind: Kind, first: Piece[] = []) => runs.push({ kind, pieces: first });
  for (const piece of pieces) {
    const kind = piece.role === 'wide' || piece.role === 'cover' ? piece.role : 'upright';
    const last = runs.at(-1);
    if (last?.kind === kind) last.pieces.push(piece);
    else if (kind === 'wide' && last?.kind === 'upright') {
      open(kind, [...last.pieces.splice(leadOf(last.pieces)), piece]);
    } else open(kind, [piece]);
  }
  return runs.filter(({ pieces }) => pieces.length > 0);
}

/** Numbers that no page has: where they are said, fields stand. */
const HERE = 700_001;
const ALL = 700_002;

/** "Page 3 of 7" as fields, in the order of the language. */
function pageFields({ words }: Writing): ParagraphChild[] {
  const said = words.pageOf(HERE, ALL).split(new RegExp(`(${HERE}|${ALL})`, 'u'));
  return said.map((part) => {
    if (part === String(HERE)) return new TextRun({ children: [PageNumber.CURRENT] });
    return part === String(ALL) ? new TextRun({ children: [PageNumber.TOTAL_PAGES] }) : new TextRun(part);
  });
}

const across = (style: string, width: number, left: readonly ParagraphChild[], right: ParagraphChild[]) =>
  new Paragraph({
    style,
    tabStops: [{ type: 'right', position: width }],
    children: [...left, new TextRun({ children: ['\t'] }), ...right],
  });

const TITLE_LENGTH = 60;

const shortened = (text: string): string => {
  const characters = [...text];
  return characters.length > TITLE_LENGTH ? `${characters.slice(0, TITLE_LENGTH - 1).join('')}…` : text;
};

function margins(writing: Writing, width: number): Pick<ISectionOptions, 'headers' | 'footers'> {
  const { tree, words } = writing;
  const { facts, locale } = tree;
  const joined = (...texts: string[]) => texts.filter((text) => text !== '').join(' · ');
  const { issue } = facts;
  const day = issue
    ? `${words.facts.effective} ${dateIn(issue.effective, locale)}`
    : joined(words.draft, words.asOf(dateIn(facts.made, locale)));
  return {
    headers: {
      default: new Header({
        children: [
          across(STYLES.header, width, runsOf(shortened(joined(facts.title, facts.edition))), [
            ...runsOf(joined(facts.number, issue ? words.issue(issue.n) : words.draft)),
          ]),
        ],
      }),
    },
    footers: {
      default: new Footer({
        children: [across(STYLES.footer, width, runsOf(day), pageFields(writing))],
      }),
    },
  };
}

const BLANK: Pick<ISectionOptions, 'headers' | 'footers'> = {
  headers: { default: new Header({ children: [new Paragraph({})] }) },
  footers: { default: new Footer({ children: [new Paragraph({})] }) },
};

const margin = { left: PAGE.margin, right: PAGE.margin, top: PAGE.top, bottom: PAGE.top };

/** Pages of one kind after the other, as sections of the document. */
export function sectionsOf(pieces: readonly Piece[], writing: Writing): ISectionOptions[] {
  return runsOfPages(pieces).map(({ kind, pieces: inside }) => ({
    ...(kind === 'cover' ? BLANK : margins(writing, kind === 'wide' ? WIDE.width : TEXT_WIDTH)),
    properties: {
      type: 'nextPage',
      page: {
        // docx turns the page itself.
        size: {
          width: PAGE.short,
          height: PAGE.long,
          orientation: kind === 'wide' ? 'landscape' : 'portrait',
        },
        margin,
      },
    },
    children: inside.map(({ content }) => content),
  }));
}

import { ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { Inline, InlineType } from '../../tree/inline.ts';
import { sayInline } from '../../wording/say.ts';
import { RUNS } from './styles.ts';
import type { Writing } from './writing.ts';

/** What surrounds a run. Of the character styles one applies; inside it, stress is set by hand. */
interface Marks {
  readonly style?: string;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

type Of<T extends InlineType> = Extract<Inline, { readonly type: T }>;
type Write<T extends InlineType> = (inline: Of<T>, writing: Writing, marks: Marks) => ParagraphChild[];

/** Line ends in a text are line ends on paper. */
export function runsOf(text: string, marks: Marks = {}): TextRun[] {
  const lines = text.split(/\r\n?|\n/u);
  return lines.flatMap((line, nth) => {
    if (nth > 0) return [new TextRun({ ...marks, break: 1, text: line })];
    return line === '' ? [] : [new TextRun({ ...marks, text: line })];
  });
}

const marked =
  (style: string, inside: Omit<Marks, 'style'> = {}) =>
  ({ children }: { readonly children: readonly Inline[] }, writing: Writing, marks: Marks) =>
    inlinesOf(children, writing, marks.style ? { ...marks, ...inside } : { ...marks, style });

const said = (inline: Inline, writing: Writing, marks: Marks): ParagraphChild[] =>
  runsOf(sayInline(inline, writing.tree.locale), marks);

/** Word calls a file broken whose links it can't read: what isn't one stays as words. */
const isAddress = (url: string): boolean => /^(?:https?|mailto|tel):/iu.test(url) && URL.canParse(url);

const WRITE = {
  text: ({ text }, _writing, marks) => runsOf(text, marks),
  strong: marked(RUNS.strong, { bold: true }),
  emphasis: marked(RUNS.emphasis, { italics: true }),
  avoid: marked(RUNS.avoid),
  link: ({ url, children }, writing, marks) => {
    const link = inlinesOf(children, writing, { ...marks, style: RUNS.link });
    return isAddress(url) ? [new ExternalHyperlink({ link: new URL(url).href, children: link })] : link;
  },
  reference: ({ to, children }, writing, marks) => {
    const target = writing.sections.get(to);
    if (!target) return inlinesOf(children, writing, marks);
    const link = inlinesOf(children, writing, { ...marks, style: RUNS.link });
    return [new InternalHyperlink({ anchor: target.anchor, children: link })];
  },
  duration: said,
  date: said,
  number: said,
  money: said,
  placeholder: (inline, writing, marks) => said(inline, writing, { ...marks, style: RUNS.placeholder }),
  break: (_inline, _writing, marks) => [new TextRun({ ...marks, break: 1 })],
} satisfies { readonly [T in InlineType]: Write<T> };

export function inlinesOf(inlines: readonly Inline[], writing: Writing, marks: Marks = {}): ParagraphChild[] {
  return inlines.flatMap((inline) => {
    const write = WRITE[inline.type] as
      | ((inline: Inline, writing: Writing, marks: Marks) => ParagraphChild[])
      | undefined;
    if (!write) throw new Error(`DOCX has no way to write an inline of type ${String(inline.type)}`);
    return write(inline, writing, marks);
  });
}

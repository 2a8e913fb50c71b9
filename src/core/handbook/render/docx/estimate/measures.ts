import type { IParagraphStyleOptions } from 'docx';
import { textWidth } from '../../../../layout/index.ts';
import type { Locale } from '../../../../model/index.ts';
import { bodySize, exactLine } from '../look.ts';
import { LIST_STEP } from '../numbering.ts';
import { RUNS, STYLES, stylesFor } from '../styles.ts';
import { attribute, below, type Node, nodeIn, nodesIn } from './nodes.ts';

/** Words don't fill their lines. */
const RAGGED = 1.01;
const TWIPS_PER_POINT = 20;
const EMU_PER_TWIP = 635;

interface Style {
  readonly points: number;
  readonly bold: boolean;
  readonly before: number;
  readonly after: number;
  readonly left: number;
  readonly keepNext: boolean;
  /** A line's height in twips. */
  readonly line: number;
}

/** Lengths are in twips. */
export interface Measured {
  readonly before: number;
  readonly after: number;
  readonly line: number;
  readonly lines: number;
  readonly keepNext: boolean;
  readonly style: string;
}

type Options = Pick<IParagraphStyleOptions, 'run' | 'paragraph' | 'basedOn'>;

function styleOf(options: Options | undefined, base: Style): Style {
  const { run, paragraph } = options ?? {};
  const { spacing, indent } = paragraph ?? {};
  return {
    points: run?.size === undefined ? base.points : Number(run.size) / 2,
    bold: run?.bold ?? base.bold,
    before: Number(spacing?.before ?? base.before),
    after: Number(spacing?.after ?? base.after),
    left: Number(indent?.left ?? base.left),
    keepNext: paragraph?.keepNext ?? base.keepNext,
    line: spacing?.lineRule === 'exact' ? Number(spacing.line) : base.line,
  };
}

function stylesIn(locale: Locale): ReadonlyMap<string, Style> {
  const { default: own = {}, paragraphStyles = [] } = stylesFor(locale);
  const normal: Style = {
    points: bodySize(locale) / 2,
    bold: false,
    before: 0,
    after: 0,
    left: 0,
    keepNext: false,
    line: exactLine(bodySize(locale), locale).line,
  };
  const styles = new Map<string, Style>([['Normal', normal]]);
  const built = { Title: own.title, Caption: own.caption };
  const headings = [own.heading1, own.heading2, own.heading3, own.heading4];
  for (const [nth, heading] of headings.entries()) {
    styles.set(`Heading${nth + 1}`, styleOf(heading, normal));
  }
  for (const [id, options] of Object.entries(built)) styles.set(id, styleOf(options, normal));
  for (const style of paragraphStyles) {
    styles.set(style.id, styleOf(style, styles.get(style.basedOn ?? '') ?? normal));
  }
  return styles;
}

const SHOWN: ReadonlySet<string> = new Set(['w:t', 'w:br', 'w:tab', 'wp:extent']);

/** The text of a paragraph with its line breaks, and how tall its picture is. */
function shownIn(content: unknown): { readonly text: string; readonly picture: number } {
  let text = '';
  let picture = 0;
  for (const node of below(content, SHOWN)) {
    if (node.name === 'w:t')
      text += [node.content]
        .flat()
        .filter((part) => typeof part === 'string')
        .join('');
    else if (node.name === 'wp:extent') picture = Number(attribute(node, 'cy')) / EMU_PER_TWIP;
    else text += node.name === 'w:br' ? '\n' : '  ';
  }
  return { text, picture };
}

const isBold = (content: unknown, { bold }: Style): boolean =>
  bold ||
  nodesIn(content).every(
    (node) => attribute(nodeIn(nodeIn(node.content, 'w:rPr')?.content, 'w:rStyle'), 'w:val') === RUNS.strong,
  );

/** Of what a style turns on, and the paragraph itself off. */
const isOff = (node: Node | undefined): boolean =>
  node !== undefined && ['false', '0'].includes(String(attribute(node, 'w:val')));

/** Measures paragraphs as Word would set them, roughly: it has the fonts, we have widths that are much like theirs. */
export function createMeasure(locale: Locale): (paragraph: Node, room: number) => Measured {
  const styles = stylesIn(locale);
  return ({ content }, room) => {
    const properties = nodeIn(content, 'w:pPr')?.content;
    const id = attribute(nodeIn(properties, 'w:pStyle'), 'w:val') ?? 'Normal';
    const style = styles.get(id) ?? (styles.get('Normal') as Style);
    const { text, picture } = shownIn(content);
    const { line } = style;
    const level = attribute(nodeIn(nodeIn(properties, 'w:numPr')?.content, 'w:ilvl'), 'w:val');
    const left = Number(attribute(nodeIn(properties, 'w:ind'), 'w:left') ?? style.left);
    const inset = level === undefined ? left : Math.max(left, LIST_STEP * (Number(level) + 1));
    const lines = linesOf(text, style.points, isBold(content, style), Math.max(room - inset, 400));
    return {
      before: style.before,
      after: style.after,
      keepNext: style.keepNext && id !== STYLES.figure && !isOff(nodeIn(properties, 'w:keepNext')),
      style: id,
      ...(picture > 0 ? { line: picture, lines: 1 } : { line, lines }),
    };
  };
}

function linesOf(text: string, points: number, bold: boolean, room: number): number {
  return text
    .split('\n')
    .map((part) => {
      const width = textWidth(part, points, bold ? 700 : 400) * TWIPS_PER_POINT;
      return Math.max(1, Math.ceil((width * RAGGED) / room));
    })
    .reduce((sum, lines) => sum + lines, 0);
}

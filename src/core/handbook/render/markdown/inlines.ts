import type { Locale } from '../../../model/index.ts';
import type { Inline, InlineType } from '../../tree/inline.ts';
import { sayInline } from '../../wording/say.ts';
import { codeOf, escapeEdges, escapeText, keepSpaces } from './escape.ts';

export interface LineContext {
  readonly locale: Locale;
  /** What a reference leads to: the heading of the section in the same file. */
  readonly targets: ReadonlyMap<string, string>;
  /** A link holds no link, and a mark not itself again. */
  readonly within?: ReadonlySet<string>;
}

/** A line in pieces: text that is escaped already, signs that open or close, and whatever stands by itself. */
type Piece = { readonly kind: 'text' | 'open' | 'close' | 'break'; readonly text: string };
type Of<T extends InlineType> = Extract<Inline, { readonly type: T }>;
type Handlers = { readonly [T in InlineType]: (inline: Of<T>, context: LineContext) => readonly Piece[] };

const NONE: ReadonlySet<string> = new Set();
const SCHEMES = /^(?:https?|mailto|tel):/i;

const worded = (inline: Inline, { locale }: LineContext): Piece[] =>
  sayInline(inline, locale)
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .flatMap((text, at): Piece[] => [
      ...(at > 0 ? [{ kind: 'break', text: '' } as const] : []),
      { kind: 'text', text: escapeText(text) },
    ]);

const inner = (children: readonly Inline[], context: LineContext, mark: string): readonly Piece[] =>
  pieces(children, { ...context, within: new Set([...(context.within ?? NONE), mark]) });

/** Between what opens and what closes stands no space at the edges, and something at all: the rest stands outside. */
function wrapped(open: string, inside: readonly Piece[], close: string): readonly Piece[] {
  const first = inside.findIndex(isInk);
  if (first < 0) return inside;
  const last = inside.findLastIndex(isInk);
  const kept = inside.slice(first, last + 1);
  const outside = { before: '', after: '' };
  const head = kept[0] as Piece;
  if (head.kind === 'text') {
    outside.before = /^\s*/.exec(head.text)?.[0] ?? '';
    kept[0] = { ...head, text: head.text.slice(outside.before.length) };
  }
  const tail = kept.at(-1) as Piece;
  if (tail.kind === 'text') {
    outside.after = /\s*$/.exec(tail.text)?.[0] ?? '';
    kept[kept.length - 1] = { ...tail, text: tail.text.trimEnd() };
  }
  return [
    ...inside.slice(0, first),
    { kind: 'text', text: outside.before },
    { kind: 'open', text: open },
    ...kept,
    { kind: 'close', text: close },
    { kind: 'text', text: outside.after },
    ...inside.slice(last + 1),
  ];
}

function marked(mark: string) {
  return ({ children }: { readonly children: readonly Inline[] }, context: LineContext): readonly Piece[] =>
    context.within?.has(mark)
      ? pieces(children, context)
      : wrapped(mark, inner(children, context, mark), mark);
}

const isInk = ({ kind, text }: Piece): boolean => kind !== 'break' && text.trim() !== '';

function linked(address: string, children: readonly Inline[], context: LineContext): readonly Piece[] {
  if (context.within?.has('[')) return pieces(children, context);
  return wrapped('[', inner(children, context, '['), `](<${address}>)`);
}

/** An address between angle brackets: nothing in it ends it. */
const addressOf = (url: string): string =>
  url.replace(/[\s<>\\]|\p{Surrogate}/gu, (sign) => {
    return /\p{Surrogate}/u.test(sign) ? '' : encodeURIComponent(sign);
  });

const HANDLERS = {
  text: worded,
  strong: marked('**'),
  emphasis: marked('*'),
  avoid: marked('~~'),
  link: ({ url, children }, context) =>
    SCHEMES.test(url) ? linked(addressOf(url), children, context) : pieces(children, context),
  reference: ({ to, children }, context) => {
    const target = context.targets.get(to);
    return target === undefined ? pieces(children, context) : linked(`#${target}`, children, context);
  },
  duration: worded,
  date: worded,
  number: worded,
  money: worded,
  placeholder: worded,
  break: () => [{ kind: 'break', text: '' }],
} satisfies Handlers;

function pieces(inlines: readonly Inline[], context: LineContext): Piece[] {
  return inlines.flatMap((inline) => {
    const handler = HANDLERS[inline.type] as
      | ((inline: Inline, context: LineContext) => readonly Piece[])
      | undefined;
    if (!handler) throw new Error(`markdown: no handler for an inline of type ${String(inline.type)}`);
    return handler(inline, context);
  });
}

/** Readers of Markdown don't agree on what lies beyond sixteen bits: a letter or a sign. */
const isAstral = (sign: string): boolean => sign.length > 1;
const isLetter = (sign: string): boolean => !/[\s\p{P}\p{S}]/u.test(sign);
const isMark = ({ kind, text }: Piece): boolean => kind !== 'text' && /^[*~]/.test(text);

/** Texts side by side are one. */
function merged(all: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of all) {
    const last = out.at(-1);
    if (piece.kind !== 'text') out.push(piece);
    else if (last?.kind === 'text') out[out.length - 1] = { kind: 'text', text: last.text + piece.text };
    else if (piece.text !== '') out.push(piece);
  }
  return out;
}

/**
 * Stars and tildes mark only where a letter is inside, or no letter outside. In Chinese, which has no spaces, a sign is
 * often inside and a letter outside: that letter is written as a number, which is the same to whoever reads the page.
 */
function freeMarks(all: readonly Piece[]): Piece[] {
  const out = [...all];
  // What is written as a number may be the inside of the mark before.
  for (let changed = true; changed; ) {
    changed = false;
    out.forEach((piece, at) => {
      const step = piece.kind === 'open' ? -1 : 1;
      const freed = isMark(piece) ? textBeside(out[at + step], out[at - step], step) : null;
      if (freed === null) return;
      out[at + step] = { kind: 'text', text: freed };
      changed = true;
    });
  }
  return out;
}

/** The text outside of a mark without the letter at its edge; null where that isn't in the way. */
function textBeside(outside: Piece | undefined, inside: Piece | undefined, step: 1 | -1): string | null {
  if (outside?.kind !== 'text') return null;
  const signs = [...outside.text];
  const edge = signs.at(step < 0 ? -1 : 0);
  const inner = [...(inside?.text ?? '')].at(step < 0 ? 0 : -1);
  const letterInside = inside?.kind === 'text' && inner && isLetter(inner) && !isAstral(inner);
  if (!edge || letterInside || !(isLetter(edge) || isAstral(edge))) return null;
  return step < 0 ? signs.slice(0, -1).join('') + codeOf(edge) : codeOf(edge) + signs.slice(1).join('');
}

/** Pieces as text; a break by hand is a line feed. */
function written(all: readonly Piece[]): string {
  const out = freeMarks(merged(all));
  return out
    .map((piece, at) => {
      const next = out[at + 1];
      if (piece.kind === 'break') return '\n';
      // Two marks in a row would be read as one, and a link behind an exclamation mark as a picture.
      if (piece.kind === 'close' && next?.kind === 'open' && isMark(piece) && isMark(next)) {
        return `${piece.text}<!-- -->`;
      }
      return next?.kind === 'open' && next.text === '[' ? piece.text.replace(/!$/, '\\!') : piece.text;
    })
    .join('');
}

/** A line; where it is broken by hand, a backslash stands before the break. @throws for a node that it doesn't know. */
export const line = (inlines: readonly Inline[], context: LineContext): string =>
  trimBreaks(written(pieces(inlines, context)))
    .split('\n')
    .map(escapeEdges)
    .join('\\\n');

/** A line that must stay one: in a cell of a table. */
export const cell = (inlines: readonly Inline[], context: LineContext): string =>
  keepSpaces(trimBreaks(written(pieces(inlines, context)))).replaceAll('\n', '<br>');

/** Breaks at the ends of a line break nothing; an empty line within would end the paragraph. */
const trimBreaks = (text: string): string => text.replace(/^\n+|\n+$/g, '').replace(/\n{2,}/g, '\n');

/** A plain text as one line. */
export const words = (text: string): string =>
  escapeEdges(escapeText(text.replace(/\s*[\r\n]+\s*/g, ' ').trim()));

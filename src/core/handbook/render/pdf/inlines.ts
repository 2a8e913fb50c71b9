import type { Inline, InlineType } from '../../tree/inline.ts';
import { sayInline } from '../../wording/say.ts';
import { addressOf } from './links.ts';
import type { Line, Run } from './nodes.ts';
import type { Pen } from './pen.ts';

type Of<T extends InlineType> = Extract<Inline, { readonly type: T }>;
type Handlers = { readonly [T in InlineType]: (inline: Of<T>, pen: Pen) => Run | Line };

const said = (inline: Inline, pen: Pen): Run => pen.text(sayInline(inline, pen.locale));

const HANDLERS = {
  text: ({ text }, pen) => pen.text(text),
  strong: ({ children }, pen) => ({ t: 'strong', c: lineOf(children, pen) }),
  emphasis: ({ children }, pen) => ({ t: 'emphasis', c: lineOf(children, pen) }),
  avoid: ({ children }, pen) => ({ t: 'avoid', c: lineOf(children, pen) }),
  link: ({ url, children }, pen) => ({ t: 'link', url, c: lineOf(children, pen) }),
  reference: ({ to, children }, pen) => {
    const c = lineOf(children, pen);
    return pen.sections.has(to) ? { t: 'reference', url: addressOf(to), c } : c;
  },
  duration: said,
  date: said,
  number: said,
  money: said,
  placeholder: (inline, pen) => ({ t: 'placeholder', text: pen.text(sayInline(inline, pen.locale)) }),
  break: () => ({ t: 'break' }),
} satisfies Handlers;

export const lineOf = (inlines: readonly Inline[], pen: Pen): Line =>
  inlines.flatMap((inline) => {
    const handle = HANDLERS[inline.type] as ((inline: Inline, pen: Pen) => Run | Line) | undefined;
    if (!handle) throw new Error(`The PDF has no inline of type ${String(inline.type)}`);
    return handle(inline, pen);
  });

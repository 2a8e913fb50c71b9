import type { Locale } from '../../../model/index.ts';
import type { Inline, InlineType } from '../../tree/inline.ts';
import { sayInline } from '../../wording/say.ts';
import { escapeHtml } from './escape.ts';

export interface LineContext {
  readonly locale: Locale;
  /** The sections that there are: an edition leaves some out. */
  readonly sections: ReadonlySet<string>;
  /** A link holds no link. */
  readonly inLink?: boolean;
}

type Of<T extends InlineType> = Extract<Inline, { readonly type: T }>;
type Handlers = { readonly [T in InlineType]: (inline: Of<T>, context: LineContext) => string };

/** Where a link may lead. */
const SCHEMES = /^(?:https?|mailto|tel):/i;

const worded = (inline: Inline, { locale }: LineContext): string => escapeHtml(sayInline(inline, locale));
const marked =
  (tag: string) =>
  ({ children }: { readonly children: readonly Inline[] }, context: LineContext): string =>
    `<${tag}>${line(children, context)}</${tag}>`;

const HANDLERS = {
  text: worded,
  strong: marked('strong'),
  emphasis: marked('em'),
  avoid: marked('s'),
  link: ({ url, children }, context) => {
    if (context.inLink || !SCHEMES.test(url)) return line(children, context);
    const words = line(children, { ...context, inLink: true });
    return `<a href="${escapeHtml(url)}" rel="noreferrer noopener">${words}</a>`;
  },
  reference: ({ to, children }, context) => {
    if (context.inLink || !context.sections.has(to)) return line(children, context);
    return `<a href="#${escapeHtml(to)}">${line(children, { ...context, inLink: true })}</a>`;
  },
  duration: (inline, context) => `<span class="fact">${worded(inline, context)}</span>`,
  date: (inline, context) =>
    /^\d{4}-\d\d-\d\d$/.test(inline.date)
      ? `<time datetime="${inline.date}">${worded(inline, context)}</time>`
      : worded(inline, context),
  number: (inline, context) => `<span class="fact">${worded(inline, context)}</span>`,
  money: (inline, context) => `<span class="fact">${worded(inline, context)}</span>`,
  placeholder: (inline, context) => `<span class="fill">${worded(inline, context)}</span>`,
  break: () => '<br>',
} satisfies Handlers;

/** A line's nodes as HTML. @throws for a node that it doesn't know. */
export function line(inlines: readonly Inline[], context: LineContext): string {
  let html = '';
  for (const inline of inlines) {
    const handler = HANDLERS[inline.type] as ((inline: Inline, context: LineContext) => string) | undefined;
    if (!handler) throw new Error(`html: no handler for an inline of type ${String(inline.type)}`);
    html += handler(inline, context);
  }
  return html;
}

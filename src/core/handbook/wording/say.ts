import { durationIn } from '../../analysis/index.ts';
import { once, withMinus } from '../../base/index.ts';
import { type Locale, PLACEHOLDERS } from '../../model/index.ts';
import type { Inline, InlineType } from '../tree/inline.ts';
import { HANDBOOK_WORDS } from './words.ts';

interface Formats {
  readonly plain: () => Intl.NumberFormat;
  readonly percent: () => Intl.NumberFormat;
  readonly day: () => Intl.DateTimeFormat;
  readonly currencies: Map<string, Intl.NumberFormat>;
}

/** Kept, and made when first needed: making one takes longer than wording a chapter. */
const formats = new Map<Locale, Formats>();

function formatsOf(locale: Locale): Formats {
  const known = formats.get(locale);
  if (known) return known;
  const made: Formats = {
    plain: once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })),
    percent: once(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })),
    day: once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })),
    currencies: new Map(),
  };
  formats.set(locale, made);
  return made;
}

export const numberIn = (value: number, style: 'plain' | 'percent', locale: Locale): string =>
  formatsOf(locale)[style]().format(value);

/** How somebody feels, below nought with a minus that is as wide as a figure. */
export const scoreIn = (score: number, locale: Locale): string => withMinus(numberIn(score, 'plain', locale));

/** A day, `2026-12-31`, as a date is written; what is no day stays as it is. */
export function dateIn(day: string, locale: Locale): string {
  const instant = Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(instant) ? day : formatsOf(locale).day().format(instant);
}

/** `currency` is three letters; those that nobody knows stand before the number as they are. */
export function moneyIn(amount: number, currency: string, locale: Locale): string {
  const { currencies } = formatsOf(locale);
  const format =
    currencies.get(currency) ??
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      trailingZeroDisplay: 'stripIfInteger',
    });
  currencies.set(currency, format);
  return format.format(amount);
}

/** What is to be filled in, in braces, in the reader's language: `{surname}`, `{姓氏}`. */
export function placeholderIn(name: string, locale: Locale): string {
  const known = PLACEHOLDERS.find((one) => one === name);
  return `{${known ? HANDBOOK_WORDS[locale].placeholders[known] : name}}`;
}

type Of<T extends InlineType> = Extract<Inline, { readonly type: T }>;
type Sayers = { readonly [T in InlineType]: (inline: Of<T>, locale: Locale) => string };

const inner = ({ children }: { readonly children: readonly Inline[] }, locale: Locale): string =>
  plainText(children, locale);

const SAYERS: Sayers = {
  text: ({ text }) => text,
  strong: inner,
  emphasis: inner,
  avoid: inner,
  link: inner,
  reference: inner,
  duration: ({ duration }, locale) => durationIn(duration, locale),
  date: ({ date }, locale) => dateIn(date, locale),
  number: ({ value, style }, locale) => numberIn(value, style, locale),
  money: ({ amount, currency }, locale) => moneyIn(amount, currency, locale),
  placeholder: ({ name }, locale) => placeholderIn(name, locale),
  break: () => '\n',
};

/** One inline node in words, without what marks it. */
export function sayInline(inline: Inline, locale: Locale): string {
  const say = SAYERS[inline.type] as ((inline: Inline, locale: Locale) => string) | undefined;
  if (!say) throw new Error(`no words for an inline of type ${String(inline.type)}`);
  return say(inline, locale);
}

/** A line in words: what a reader would copy out of it. */
export const plainText = (inlines: readonly Inline[], locale: Locale): string =>
  inlines.map((inline) => sayInline(inline, locale)).join('');

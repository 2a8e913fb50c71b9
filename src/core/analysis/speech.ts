import { type Duration, type DurationUnit, once, withMinus } from '../base/index.ts';
import type { Locale } from '../model/index.ts';
import type { PlaceType, Thing } from './place.ts';

/** The words that every sentence is made of. */
export interface Vocabulary {
  /** A named thing: `the card “Front desk”`. */
  readonly named: (kind: string, name: string) => string;
  /** What a thing without a name is called, by its kind: `a card without a title`. */
  readonly unnamed: (kind: string) => string;
  readonly kinds: Readonly<Record<PlaceType, string>>;
  readonly quote: (text: string) => string;
  /** Units that Intl doesn't know; of one, and of more. */
  readonly working: Readonly<Record<'wh' | 'wd', readonly [one: string, more: string]>>;
}

/** Puts facts into a language. */
export interface Speech {
  /** The thing's name in quotes, or a word for one that has none. */
  name(thing: Thing): string;
  /** Kind and name: `the card “Front desk”`. */
  thing(thing: Thing): string;
  /** The same at the start of a sentence. */
  subject(thing: Thing): string;
  quote(text: string): string;
  number(value: number): string;
  /** `24 hours`, `2 working days`. */
  duration(duration: Duration): string;
  /** A day, `2026-12-31`. */
  day(day: string): string;
  /** An instant in milliseconds, with its day and minute, in that zone. */
  instant(instant: number, timeZone: string): string;
  /** All of them: `A, B and C`. */
  list(items: readonly string[]): string;
  /** One of two forms by the number. */
  plural(count: number, one: string, more: string): string;
}

const INTL_UNITS: Partial<Record<DurationUnit, string>> = { s: 'second', min: 'minute', h: 'hour', d: 'day' };

export function createSpeech(locale: Locale, words: Vocabulary): Speech {
  // Each when it is first needed: making one takes a millisecond, and few sentences need them all.
  const numbers = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));
  const plurals = once(() => new Intl.PluralRules(locale));
  const lists = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const days = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
  const units = new Map<DurationUnit, Intl.NumberFormat>();
  const inUnit = (unit: DurationUnit, known: string): Intl.NumberFormat => {
    const style = { style: 'unit', unit: known, unitDisplay: 'long', maximumFractionDigits: 2 } as const;
    const format = units.get(unit) ?? new Intl.NumberFormat(locale, style);
    units.set(unit, format);
    return format;
  };
  const speech: Speech = {
    name: ({ type, name }) => (name === '' ? words.unnamed(words.kinds[type]) : words.quote(name)),
    thing: ({ type, name }) =>
      name === '' ? words.unnamed(words.kinds[type]) : words.named(words.kinds[type], words.quote(name)),
    subject: (one) => {
      const text = speech.thing(one);
      return text.charAt(0).toUpperCase() + text.slice(1);
    },
    quote: words.quote,
    number: (value) => withMinus(numbers().format(value)),
    duration: ({ amount, unit }) => {
      const known = INTL_UNITS[unit];
      if (known) return inUnit(unit, known).format(amount);
      const [one, more] = words.working[unit as 'wh' | 'wd'];
      return `${numbers().format(amount)}${speech.plural(amount, one, more)}`;
    },
    day: (day) => days().format(Date.parse(`${day}T00:00:00Z`)),
    instant: (instant, timeZone) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(instant),
    list: (items) => lists().format(items),
    plural: (count, one, more) => (plurals().select(count) === 'one' ? one : more),
  };
  return speech;
}

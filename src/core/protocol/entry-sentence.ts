import type { Locale } from '../model/index.ts';
import type { Actor, EntryKind, EntrySubject, Happening } from './entries.ts';
import { ENTRY_PHRASES, ENTRY_SENTENCES, ENTRY_VALUES } from './entry-words.ts';
import { fillSentence, type Params, type Sentences } from './sentences.ts';

type FactsOf<K extends EntryKind> = Extract<Happening, { readonly kind: K }>['facts'];
type InWords = { readonly [K in EntryKind]?: (facts: FactsOf<K>, words: Words) => Params };

/** Says facts in one language. */
class Words {
  readonly locale: Locale;
  readonly #timeZone: string;

  constructor(locale: Locale, timeZone: string) {
    this.locale = locale;
    this.#timeZone = timeZone;
  }

  say(key: keyof typeof ENTRY_PHRASES, params: Params = {}): string {
    return fillSentence(ENTRY_PHRASES[key], this.locale, params);
  }

  value(group: keyof typeof ENTRY_VALUES, value: string): string {
    const names: Readonly<Record<string, Sentences>> = ENTRY_VALUES[group];
    return names[value]?.[this.locale] ?? value;
  }

  role(value: string): string {
    return this.value('role', value);
  }

  quoted(name: string): string {
    return this.say('quoted', { name });
  }

  label(name: string): string {
    return name === '' ? '' : this.say('label', { name });
  }

  time(at: string): string {
    const format = { dateStyle: 'medium', timeStyle: 'short', timeZone: this.#timeZone } as const;
    return new Intl.DateTimeFormat(this.locale, format).format(new Date(at));
  }

  until(at: string | null): string {
    return at === null ? this.say('forEver') : this.say('until', { at: this.time(at) });
  }
}

const formatName = (format: string): string => (format === 'mermaid' ? 'Mermaid' : format.toUpperCase());

const invited = ({ role, email }: FactsOf<'invitation.made'>, words: Words): Params => ({
  role: words.role(role),
  email: email ?? words.say('anybody'),
});
const renamed = ({ before }: FactsOf<'journey.renamed'>, words: Words): Params => ({
  before: words.quoted(before),
});
const withRole = ({ role }: FactsOf<'member.joined'>, words: Words): Params => ({ role: words.role(role) });

const linkInWords = (
  { label, role, hasPassword, expiresAt }: FactsOf<'link.made'>,
  words: Words,
): Params => ({
  label: words.label(label),
  role: words.role(role),
  password: words.say(hasPassword ? 'withPassword' : 'withoutPassword'),
  until: words.until(expiresAt),
});

/** What the sentence of a kind says of its facts; where nothing stands here they are said as they are. */
const FACTS: InWords = {
  'session.started': ({ method }, words) => ({ method: words.value('method', method) }),
  'session.ended': ({ which }, words) => ({ which: words.value('which', which) }),
  'password.changed': ({ how }, words) => ({ how: words.value('changed', how) }),
  'workspace.renamed': renamed,
  'member.joined': withRole,
  'member.removed': withRole,
  'member.changed': ({ before, role }, words) => ({ before: words.role(before), role: words.role(role) }),
  'invitation.made': invited,
  'invitation.withdrawn': invited,
  'right.given': ({ person, role }, words) => ({ person, role: words.role(role) }),
  'journey.moved': ({ from, to }, words) => ({ from: words.quoted(from), to: words.quoted(to) }),
  'link.made': linkInWords,
  'link.changed': linkInWords,
  'link.revoked': ({ label, role }, words) => ({ label: words.label(label), role: words.role(role) }),
  'link.used': ({ label }, words) => ({ label: words.label(label) }),
  'journey.created': ({ how }, words) => ({ how: words.value('created', how) }),
  'journey.renamed': renamed,
  'journey.exported': ({ format }) => ({ format: formatName(format) }),
  'version.named': ({ name }, words) => ({ name: words.quoted(name) }),
  'version.restored': ({ name, at }, words) => ({ version: name ? words.quoted(name) : words.time(at) }),
  'handbook.exported': ({ n, format }, words) => ({
    format: formatName(format),
    issue: n === null ? words.say('draft') : words.say('issue', { n }),
  }),
  'library.exported': ({ format }) => ({ format: formatName(format) }),
  'token.made': ({ scopes, expiresAt }, words) => ({
    scopes: new Intl.ListFormat(words.locale, { type: 'unit' }).format(
      scopes.map((scope) => words.value('scope', scope)),
    ),
    until: words.until(expiresAt),
  }),
  'webhook.changed': ({ active }, words) => ({ state: words.say(active ? 'on' : 'off') }),
};

/** An entry as far as its sentence goes. */
export type Told = Happening & { readonly who: Actor; readonly subject: EntrySubject };

/** What happened, in one sentence of the reader's language; times are those of `timeZone`. */
export function entrySentence(told: Told, locale: Locale, timeZone: string): string {
  const words = new Words(locale, timeZone);
  const inWords = FACTS[told.kind] as ((facts: unknown, words: Words) => Params) | undefined;
  return fillSentence(ENTRY_SENTENCES[told.kind], locale, {
    ...(inWords ? inWords(told.facts, words) : (told.facts as Params)),
    who: actorName(told.who, locale),
    subject: told.subject.kind === 'person' ? told.subject.name : words.quoted(told.subject.name),
  });
}

/** Who did it, as a log names them. */
export function actorName({ kind, name }: Actor, locale: Locale): string {
  const phrase = kind === 'local' || kind === 'person' ? null : ENTRY_PHRASES[kind];
  return phrase ? fillSentence(phrase, locale, { name }) : name;
}

import { durationIn } from '../../../analysis/index.ts';
import { wordIn } from '../../../interchange/index.ts';
import type { Authority, Card, Moment, Script, Sla } from '../../../model/index.ts';
import { moneyIn, numberIn } from '../../wording/say.ts';
import { HANDBOOK_WORDS } from '../../wording/words.ts';
import type { Deck } from './deck.ts';
import type { Item } from './items.ts';

const JOIN = ' · ';

const filled = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part.trim() !== '').join(JOIN);

const role = (deck: Deck, id: string | undefined): string | undefined =>
  id === undefined ? undefined : deck.snapshot.library.roles.get(id)?.name;

function slaLine(sla: Sla, deck: Deck): string {
  const { locale } = deck;
  const attained = sla.attainment === undefined ? undefined : numberIn(sla.attainment, 'percent', locale);
  const steps = sla.escalations.map(
    ({ after, to }) => `${durationIn(after, locale)} → ${role(deck, to) ?? to}`,
  );
  return `${deck.words.marks.sla}: ${filled([
    sla.name,
    `${wordIn(locale, `promise.${sla.promise}`)} ${durationIn(sla.target, locale)}`,
    attained,
    steps.length > 0 ? `${wordIn(locale, 'f.escalations')} ${steps.join(', ')}` : undefined,
    sla.note,
  ])}`;
}

function scriptLines(script: Script, deck: Deck): string[] {
  const words = HANDBOOK_WORDS[deck.locale];
  return [
    `${deck.words.marks.script}: ${filled([script.name, words.scriptKinds[script.kind], script.situation])}`,
    ...script.lines.map(({ part, text }) => `   ${words.parts[part]}: ${text}`),
    ...script.never.map((text) => `   ${words.neverSay}: ${text}`),
  ];
}

function authorityLine(authority: Authority, deck: Deck): string {
  const { locale } = deck;
  const { limit, beyond, within } = authority;
  const named = (key: 'f.upTo' | 'f.beyond' | 'f.decidesWithin', value: string | undefined) =>
    value === undefined ? undefined : `${wordIn(locale, key)} ${value}`;
  return `${deck.words.marks.authority}: ${filled([
    role(deck, authority.role),
    authority.situation,
    authority.may.map((power) => wordIn(locale, `power.${power}`)).join(', '),
    named('f.upTo', limit ? moneyIn(limit.amount, limit.currency, locale) : undefined),
    named('f.beyond', role(deck, beyond)),
    named('f.decidesWithin', within ? durationIn(within, locale) : undefined),
  ])}`;
}

const momentLine = (moment: Moment, deck: Deck): string =>
  `${deck.drawing.moments[moment.kind]}: ${filled([
    deck.title(moment.title),
    `${deck.words.intensity} ${moment.intensity}/5`,
    deck.words.evidence[moment.evidence.state],
    moment.body,
    moment.evidence.source,
  ])}`;

const found = <T>(ids: readonly string[], get: (id: string) => T | undefined): T[] =>
  ids.flatMap((id) => get(id) ?? []);

function cardLines(card: Card, deck: Deck): string[] {
  const { library, cards } = deck.snapshot;
  const channel = card.channel === undefined ? undefined : library.channels.get(card.channel)?.name;
  const owner = role(deck, card.owner);
  const lines = [
    ...(card.body.trim() === '' ? [] : [card.body]),
    filled([
      channel,
      card.situation,
      owner === undefined ? undefined : `${deck.words.owner}: ${owner}`,
      card.duration ? `${deck.words.time}: ${durationIn(card.duration, deck.locale)}` : undefined,
    ]),
    ...found(card.slas, (id) => library.slas.get(id)).map((sla) => slaLine(sla, deck)),
    ...found(card.scripts, (id) => library.scripts.get(id)).flatMap((script) => scriptLines(script, deck)),
    ...found(card.authorities, (id) => library.authorities.get(id)).map((one) => authorityLine(one, deck)),
    ...(deck.momentsOn.get(card.id) ?? []).map((moment) => momentLine(moment, deck)),
    ...(deck.linksFrom.get(card.id) ?? []).map(
      ({ to, kind, label }) =>
        `${deck.words.links}: ${filled([`→ ${deck.title(cards.get(to)?.title ?? '')}`, deck.drawing.links[kind], label])}`,
    ),
  ].filter((line) => line !== '');
  return lines.length > 0 ? [`■ ${deck.title(card.title)}`, ...lines, ''] : [];
}

/** What whoever presents has beside the slide: how each thing on it is done, said, promised and decided. */
export function notesOn(items: readonly Item[], deck: Deck): string[] {
  return items.flatMap(({ card, moment }) => {
    if (card) return cardLines(card, deck);
    // On a card that is told of, it is told there.
    return moment && moment.card === undefined ? [momentLine(moment, deck)] : [];
  });
}

import { type Duration, remember } from '../../base/index.ts';
import type { Card, Script, Sla } from '../../model/index.ts';
import type { Draft } from '../finding.ts';
import { touchpoints } from '../indexes/cards.ts';
import { type Thing, thing } from '../place.ts';
import { defineRule } from '../rule.ts';
import { compareDurations } from '../time-words/compare.ts';
import { timeWords } from '../time-words/index.ts';

interface Facts {
  readonly card: Thing;
  readonly script: Thing;
  readonly sla: Thing;
  readonly said: Duration;
  readonly target: Duration;
  readonly isShorter: boolean;
}

type Promise = Sla['promise'];

/** Which standard a script's times are held against: the first kind that the touchpoint has. */
const HELD_AGAINST: Readonly<Record<Script['kind'], readonly Promise[]>> = {
  complaint: ['resolution', 'callback'],
  apology: ['resolution', 'callback'],
  proactive: ['fulfilment'],
  closing: ['fulfilment'],
  greeting: ['first-response', 'wait'],
  enquiry: ['first-response', 'wait'],
  recommendation: ['first-response', 'wait'],
  handover: ['first-response', 'wait'],
};

/** The lengths of time that a script promises: what it says of feelings and causes is no promise. */
const promised = remember((script: Script): readonly Duration[] =>
  script.lines
    .filter(({ part }) => part !== 'feeling' && part !== 'understanding')
    .flatMap(({ text }) => timeWords(text))
    .flatMap((word) => (word.kind === 'duration' ? [word.duration] : [])),
);

const prefer = <T>(items: readonly T[], wish: (item: T) => boolean): readonly T[] => {
  const wished = items.filter(wish);
  return wished.length > 0 ? wished : items;
};

/** The standards that a script's times are held against: those for its situation, tier and channel before others. */
function standardsFor(script: Script, card: Card, slas: readonly Sla[]): readonly Sla[] {
  const promise = HELD_AGAINST[script.kind].find((kind) => slas.some((sla) => sla.promise === kind));
  const same = slas.filter((sla) => sla.promise === promise);
  const forSituation = prefer(same, ({ situation }) => situation === (script.situation || card.situation));
  const forTier = prefer(forSituation, ({ tier }) => tier === script.tier);
  return prefer(forTier, ({ channel }) => channel === undefined || channel === card.channel);
}

function draftsFor(card: Card, script: Script, slas: readonly Sla[]): Draft<Facts>[] {
  const times = promised(script);
  const standards = times.length === 0 ? [] : standardsFor(script, card, slas);
  const compare = (said: Duration) => standards.map(({ target }) => compareDurations(said, target));
  // Who says the standard's own time may say others beside it: those belong to other promises.
  if (times.some((said) => compare(said).includes(0))) return [];
  return times.flatMap((said, i): Draft<Facts>[] => {
    const signs = compare(said).map((sign) => (sign === null ? 0 : Math.sign(sign)));
    const sign = signs[0] ?? 0;
    const sla = standards[0];
    if (!sla || sign === 0 || signs.some((other) => other !== sign)) return [];
    const facts = {
      card: thing('cards', card),
      script: thing('scripts', script),
      sla: thing('slas', sla),
      said,
      target: sla.target,
      isShorter: sign < 0,
    };
    return [
      {
        where: [facts.card, facts.script, facts.sla],
        facts,
        severity: sign < 0 ? 'error' : 'warning',
        detail: `${said.amount}${said.unit}/${i}`,
      },
    ];
  });
}

const drafts = remember((card: Card, ...records: readonly (Script | Sla)[]): readonly Draft<Facts>[] => {
  const slas = records.filter((record): record is Sla => 'promise' in record);
  const scripts = records.filter((record): record is Script => 'lines' in record);
  return scripts.flatMap((script) => draftsFor(card, script, slas));
});

/** What a script promises is what the touchpoint's standard says. */
export const lang4 = defineRule({
  id: 'LANG-4',
  severity: 'error',
  check: ({ tables, use }) =>
    use(touchpoints).flatMap((card) =>
      drafts(
        card,
        ...card.scripts.flatMap((id) => tables.scripts.get(id) ?? []),
        ...card.slas.flatMap((id) => tables.slas.get(id) ?? []),
      ),
    ),
});

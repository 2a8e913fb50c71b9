import { type Duration, remember } from '../../base/index.ts';
import type { Card, Command, Script, Sla } from '../../model/index.ts';
import type { Context, Index } from '../context.ts';
import { eachOf } from '../each.ts';
import type { Draft, Spot } from '../finding.ts';
import { touchpoints } from '../indexes/cards.ts';
import { type Thing, thing } from '../place.ts';
import { narrowest } from '../promises/narrowest.ts';
import type { ScriptRule } from '../rule.ts';
import { compareDurations } from '../time-words/compare.ts';
import { timeWords } from '../time-words/index.ts';
import { reworded } from '../time-words/reworded.ts';

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

/** A length of time that a script promises, and where it says so. */
interface Said {
  readonly time: Duration;
  readonly spot: Spot;
}

/** What a script says of feelings and causes is no promise. */
const promised = remember((script: Script): readonly Said[] =>
  script.lines
    .filter(({ part }) => part !== 'feeling' && part !== 'understanding')
    .flatMap(({ id, text }) =>
      timeWords(text).flatMap((word): Said[] => {
        if (word.kind !== 'duration') return [];
        return [{ time: word.duration, spot: { key: 'text', line: id, from: word.from, to: word.to } }];
      }),
    ),
);

/** The standards that a script's times are held against. */
function standardsFor(script: Script, card: Card, slas: readonly Sla[]): readonly Sla[] {
  const promise = HELD_AGAINST[script.kind].find((kind) => slas.some((sla) => sla.promise === kind));
  const same = slas.filter((sla) => sla.promise === promise);
  const situation = script.situation || card.situation;
  return narrowest(same, { situation, tier: script.tier, channel: card.channel });
}

function draftsFor(card: Card, script: Script, slas: readonly Sla[]): Draft<Facts>[] {
  const times = promised(script);
  const standards = times.length === 0 ? [] : standardsFor(script, card, slas);
  const compare = (said: Duration) => standards.map(({ target }) => compareDurations(said, target));
  // Who says the standard's own time may say others beside it: those belong to other promises.
  if (times.some(({ time }) => compare(time).includes(0))) return [];
  return times.flatMap(({ time: said, spot }, i): Draft<Facts>[] => {
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
        spot,
        detail: `${said.amount}${said.unit}/${i}`,
      },
    ];
  });
}

/** A touchpoint with the scripts and standards that exist. */
interface Speaking {
  readonly card: Card;
  readonly scripts: readonly Script[];
  readonly slas: readonly Sla[];
}

const speaking = remember((card: Card, ...records: readonly (Script | Sla)[]): Speaking => {
  const slas = records.filter((record): record is Sla => 'promise' in record);
  const scripts = records.filter((record): record is Script => 'lines' in record);
  return { card, slas, scripts };
});

const speakers = ({ tables, use }: Context): readonly Speaking[] =>
  use(touchpoints).map((card) =>
    speaking(
      card,
      ...card.scripts.flatMap((id) => tables.scripts.get(id) ?? []),
      ...card.slas.flatMap((id) => tables.slas.get(id) ?? []),
    ),
  );

const held: Index<readonly Draft<Facts>[]> = eachOf(
  speakers,
  () => [],
  ({ card, scripts, slas }) => scripts.flatMap((script) => draftsFor(card, script, slas)),
);

/** The touchpoints that say each script. */
const speakersByScript = ({ use }: Context): ReadonlyMap<string, readonly Speaking[]> => {
  const found = new Map<string, Speaking[]>();
  for (const speaker of use(speakers)) {
    for (const { id } of new Set(speaker.scripts)) {
      const list = found.get(id);
      if (list) list.push(speaker);
      else found.set(id, [speaker]);
    }
  }
  return found;
};

/** The time that every touchpoint with this script holds it to; null where they differ. */
const agreedTarget = remember((script: Script, ...speakers: readonly Speaking[]): Duration | null => {
  const targets = speakers.flatMap(({ card, slas }) =>
    standardsFor(script, card, slas).map(({ target }) => target),
  );
  const [first] = targets;
  return first && targets.every((target) => compareDurations(target, first) === 0) ? first : null;
});

/** With the standard's own time in place of the one that is said, where nothing else could be meant. */
const withFix = remember((draft: Draft<Facts>, script: Script, target: Duration | null): Draft<Facts> => {
  const { spot } = draft;
  const line = script.lines.find(({ id }) => id === spot?.line);
  if (!target || !spot || !line) return draft;
  const words = reworded(line.text, spot.from, spot.to, target);
  if (words === null) return draft;
  const fix: Command = {
    type: 'text.splice',
    target: { table: 'scripts', id: script.id },
    key: 'text',
    line: line.id,
    index: spot.from,
    remove: spot.to - spot.from,
    insert: words,
  };
  return { ...draft, fix };
});

const check = ({ tables, use }: Context): readonly Draft<Facts>[] => {
  const speakers = use(speakersByScript);
  return use(held).map((draft) => {
    const script = tables.scripts.get(draft.facts.script.id);
    // Where more than one time is promised none is put in its place.
    if (!script || promised(script).length > 1) return draft;
    return withFix(draft, script, agreedTarget(script, ...(speakers.get(script.id) ?? [])));
  });
};

/** What a script promises is what the touchpoint's standard says. */
export const lang4: ScriptRule<'LANG-4', Facts> = {
  id: 'LANG-4',
  severity: 'error',
  check,
  ofScript: ({ id }, { use }) => use(check).filter(({ facts }) => facts.script.id === id),
};

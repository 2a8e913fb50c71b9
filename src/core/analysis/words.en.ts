import type { Sentences } from './catalogue.ts';
import { PROMISE_SENTENCES } from './promises/words.en.ts';
import type { Vocabulary } from './speech.ts';

export const VOCABULARY: Vocabulary = {
  named: (kind, name) => `the ${kind} ${name}`,
  unnamed: (kind) => `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind} without a name`,
  quote: (text) => `“${text}”`,
  working: { wh: [' working hour', ' working hours'], wd: [' working day', ' working days'] },
  kinds: {
    journey: 'journey',
    stage: 'stage',
    step: 'step',
    lane: 'lane',
    card: 'card',
    moment: 'moment',
    feeling: 'feeling',
    link: 'link',
    action: 'action',
    measure: 'measure',
    waiver: 'waiver',
    persona: 'persona',
    channel: 'channel',
    role: 'role',
    tier: 'tier',
    calendar: 'calendar',
    sla: 'response standard',
    script: 'script',
    authority: 'authority',
    term: 'term',
    voice: 'voice',
  },
};

const PARTS = {
  say: 'saying',
  ask: 'asking',
  feeling: 'feeling',
  understanding: 'understanding',
  action: 'action',
};
const DIMENSIONS = {
  tangibles: 'tangibles',
  reliability: 'reliability',
  responsiveness: 'responsiveness',
  assurance: 'assurance',
  empathy: 'empathy',
};

export const SENTENCES: Sentences = {
  ...PROMISE_SENTENCES,
  'LANG-1': ({ speaker, said, instead }, say) =>
    `${say.subject(speaker)} says ${say.quote(said)}, a word that customers must not hear.${instead === '' ? '' : ` Say ${say.quote(instead)} instead.`}`,
  'LANG-2': ({ script, missing }, say) =>
    missing.length > 0
      ? `${say.subject(script)} lacks ${say.list(missing.map((part) => PARTS[part]))}. It answers with feeling, then understanding, then action.`
      : `${say.subject(script)} has its parts out of order. First comes feeling, then understanding, then action.`,
  'LANG-3': ({ script }, say) =>
    `The action of ${say.thing(script)} names no time: say by when, such as “within 24 hours” or “by 8 pm”.`,
  'LANG-4': ({ card, script, sla, said, target, isShorter }, say) =>
    `${say.subject(script)} at ${say.thing(card)} says ${say.duration(said)}, ${isShorter ? 'less' : 'more'} than the ${say.duration(target)} of ${say.thing(sla)}: ${isShorter ? 'it promises too much' : 'the customer waits longer than the standard allows'}.`,
  'LANG-5': ({ script, voice, avoided, address }, say) =>
    avoided === undefined
      ? `${say.subject(script)} greets without the form of address of ${say.thing(voice)}: ${say.quote(address)}.`
      : `${say.subject(script)} says ${say.quote(avoided)}, which ${say.thing(voice)} avoids.`,
  'LANG-6': ({ script }, say) =>
    `${say.subject(script)} asks no open question: one that begins with what, how or which.`,
  'HAND-1': ({ from, to }, say) =>
    `${say.subject(from)} is a bot’s, and nothing says when it hands over to ${say.thing(to)}: after how many tries, how long a wait, or when the customer asks.`,
  'HAND-2': ({ from, to }, say) =>
    `${say.subject(from)} hands over to ${say.thing(to)} and passes nothing on: the customer must say it all again.`,
  'JRN-1': ({ moment, intensity, frequency }, say) =>
    `No action answers ${say.thing(moment)}, a pain of intensity ${say.number(intensity)} and frequency ${say.number(frequency)}.`,
  'JRN-2': ({ persona, step, end, peakEnd, mean, endsBelowZero }, say) =>
    endsBelowZero
      ? `The journey ends badly for ${say.thing(persona)}: the last feeling, at ${say.thing(step)}, is ${say.number(end)}.`
      : `${say.subject(persona)} will remember the journey as worse than it was: peak and end come to ${say.number(peakEnd)}, the mean to ${say.number(mean)}.`,
  'JRN-3': ({ card, stake, personas, score }, say) =>
    `Much is at stake at ${say.thing(card)} (${say.number(stake)} of 5), and it feels bad there to ${say.list(personas.map(say.name))} (down to ${say.number(score)}).`,
  'JRN-4': ({ moment }, say) =>
    moment === null
      ? 'Nothing on this journey delights: there is no delight moment.'
      : `${say.subject(moment)} has no limit: say what it may cost or how often it may happen.`,
  'BP-1': ({ card, lacksTouchpoint, lacksEvidence }, say) =>
    `${say.subject(card)} has ${lacksTouchpoint && lacksEvidence ? 'neither a touchpoint nor evidence' : `no ${lacksTouchpoint ? 'touchpoint' : 'evidence'}`} in its step.`,
  'BP-2': ({ card }, say) => `Nobody owns ${say.thing(card)}.`,
  'BP-3': ({ from, to }, say) =>
    `A link leads from ${say.thing(from)} straight to ${say.thing(to)}: it skips the frontstage.`,
  'LOOP-1': ({ action }, say) =>
    `${say.subject(action)} counts as verified, but has no figures that prove it.`,
  'LOOP-2': ({ action, due }, say) => `${say.subject(action)} was due on ${say.day(due)}.`,
  'LOOP-3': ({ action, lacksOwner, lacksDate }, say) =>
    `${say.subject(action)} has ${lacksOwner && lacksDate ? 'neither an owner nor a date' : `no ${lacksOwner ? 'owner' : 'date'}`}.`,
  'REF-1': ({ from, missing }, say) =>
    `${say.subject(from)} refers to ${say.thing(missing)}, which is not in the library.`,
  'REF-2': ({ of }, say) => `What stands for the picture of ${say.thing(of)} is none that can be shown.`,
  'SQ-1': ({ missing }, say) =>
    `No standard serves ${say.list(missing.map((dimension) => DIMENSIONS[dimension]))}.`,
  'SQ-2': ({ dimension, at, expectation, perception }, say) =>
    `In ${DIMENSIONS[dimension]}, ${say.thing(at)} stays behind what customers expect: ${say.number(perception)} against ${say.number(expectation)}.`,
};

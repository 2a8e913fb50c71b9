import { PROMISE_SENTENCES } from './promises/words.en.ts';
import type { Sentences } from './sentences.ts';
import type { Vocabulary } from './speech.ts';

export const VOCABULARY: Vocabulary = {
  named: (kind, name) => `the ${kind} ${name}`,
  unnamed: (kind) => `a ${kind} without a name`,
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

export const SENTENCES: Sentences = {
  ...PROMISE_SENTENCES,
  'BP-2': ({ card }, say) => `Nobody owns ${say.thing(card)}.`,
};

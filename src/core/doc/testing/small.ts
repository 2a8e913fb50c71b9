import { Peer } from './peer.ts';

/** A small journey: two stages of two steps, two lanes, a few of everything else. */
export const smallFile = () => ({
  format: 'throughline/journey',
  version: 1,
  journey: { id: 'j', title: 'Repair', personas: ['ann'] },
  stages: [
    { id: 'buy', title: 'Buy', phase: 'before' },
    { id: 'use', title: 'Use', phase: 'after' },
  ],
  steps: [
    { id: 'look', stage: 'buy', title: 'Look' },
    { id: 'pay', stage: 'buy', title: 'Pay' },
    { id: 'call', stage: 'use', title: 'Call' },
    { id: 'wait', stage: 'use', title: 'Wait' },
  ],
  lanes: [
    { id: 'touch', role: 'touchpoint', title: 'Touchpoints' },
    { id: 'back', role: 'backstage', title: 'Backstage' },
  ],
  cards: [
    { id: 'c1', lane: 'touch', step: 'call', title: 'Hotline' },
    { id: 'c2', lane: 'touch', step: 'call', title: 'Chat' },
    { id: 'c3', lane: 'back', step: 'wait', title: 'Order the part', slas: ['sla'] },
  ],
  moments: [
    { id: 'm1', kind: 'pain', step: 'call', card: 'c1', title: 'On hold', intensity: 4, frequency: 5 },
    { id: 'm2', kind: 'delight', step: 'wait', title: 'A call back', intensity: 3, frequency: 2 },
  ],
  feelings: [{ persona: 'ann', step: 'call', score: -3, quote: 'Again?' }],
  links: [{ id: 'l1', from: 'c1', to: 'c3', kind: 'needs' }],
  actions: [{ id: 'a1', moment: 'm1', title: 'Call back', state: 'collected' }],
  measures: [{ card: 'c1', metric: 'csat', value: 3.5 }],
  library: {
    personas: [{ id: 'ann', name: 'Ann' }],
    slas: [{ id: 'sla', name: 'Part in stock', promise: 'fulfilment', target: { amount: 2, unit: 'wd' } }],
    scripts: [
      {
        id: 'hello',
        name: 'Greeting',
        kind: 'greeting',
        lines: [
          { id: 'one', part: 'say', text: 'Good day' },
          { id: 'two', part: 'ask', text: 'How can I help?' },
        ],
      },
    ],
  },
});

/** Two people in front of it. */
export function pair(): { kim: Peer; lee: Peer } {
  const kim = new Peer(1).seed(smallFile());
  return { kim, lee: kim.fork(2) };
}

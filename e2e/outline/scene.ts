import type { APIRequestContext } from '@playwright/test';
import { makeScene, SCENE, type Scene } from '../map/scene.ts';

const moment = {
  id: 'queue',
  kind: 'pain',
  step: 'ring',
  card: 'hotline',
  title: 'Waits in the queue',
  body: '',
  intensity: 4,
  frequency: 3,
  personas: ['ada'],
};

/** Something of everything that the outline tells. */
export const makeFullScene = (request: APIRequestContext): Promise<Scene> =>
  makeScene(request, {
    journey: { ...SCENE.journey, summary: 'From the first call to the repaired machine.' },
    cards: SCENE.cards.map((one) =>
      one.id === 'hotline'
        ? {
            ...one,
            body: 'Day and night.',
            channel: 'phone',
            owner: 'clerk',
            slas: ['fast'],
            tags: ['night'],
          }
        : one,
    ),
    moments: [moment],
    links: [
      { id: 'then', from: 'hotline', to: 'message', kind: 'flow', label: 'promises' },
      { id: 'part', from: 'message', to: 'parts', kind: 'needs', label: '' },
    ],
    unplaced: { cards: [{ id: 'lost', lane: 'gone', step: 'ring', title: 'Without a place' }] },
  });

import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Gesture } from '../../../actions/index.ts';
import { liveMaps, template } from '../../../actions/testing/live-map.ts';
import type { CanvasContext } from '../../canvas-context.ts';
import { newPersonaQuestion } from './persona.ts';

const liveMap = liveMaps(() => new Y.Doc());

it('a persona is chosen of those the journey doesn’t have, or made with the answer, as one step of undo', () => {
  const map = liveMap(template('hotel.en'));
  const { journey, library } = map.snapshot();
  const [first = '', ...others] = journey.personas;
  const take = (gesture: Gesture) => {
    map.run(gesture);
    return true;
  };
  const question = newPersonaQuestion({
    session: map as unknown as CanvasContext['session'],
    perform: take,
  });
  const offered = () => question.answers().map(({ id }) => id);
  map.run({
    commands: [
      {
        type: 'records.set',
        targets: [{ table: 'journey', id: journey.id }],
        patch: { personas: others },
      },
    ],
    selection: null,
    refused: null,
  });
  expect(offered()).toContain(first);
  expect(question.answers().find(({ id }) => id === first)?.label).toBe(library.personas.get(first)?.name);
  question.take?.(first);
  expect(offered()).not.toContain(first);
  expect(map.snapshot().journey.personas).toEqual([...others, first]);

  question.make?.('A night owl');
  const made = map.snapshot().library.personas.list.find(({ name }) => name === 'A night owl');
  expect(map.snapshot().journey.personas).toEqual([...others, first, made?.id]);
  map.undo();
  expect(map.snapshot().journey.personas).toEqual([...others, first]);
  expect(map.snapshot().library.personas.list.some(({ name }) => name === 'A night owl')).toBe(false);
});

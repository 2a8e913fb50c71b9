import { newId } from '../../../../core/base/index.ts';
import type { Command } from '../../../../core/model/index.ts';
import type { Question } from '../../../commands/index.ts';
import { firstFields } from '../../../records/index.ts';
import type { CanvasContext } from '../../canvas-context.ts';

/** Whose journey it is: a persona of the library that it doesn't have yet, or one that is made with the answer. */
export function newPersonaQuestion({
  session,
  perform,
}: Pick<CanvasContext, 'session' | 'perform'>): Question {
  const add = (persona: string, made: readonly Command[] = []) => {
    const { id, personas } = session.snapshot().journey;
    const set: Command = {
      type: 'records.set',
      targets: [{ table: 'journey', id }],
      patch: { personas: [...personas, persona] },
    };
    perform({ commands: [...made, set], selection: null, refused: null });
  };
  return {
    topic: 'newPersona',
    answers: () => {
      const { journey, library } = session.snapshot();
      return library.personas.list
        .filter(({ id }) => !journey.personas.includes(id))
        .map(({ id, name }) => ({ id, label: name }));
    },
    take: (id) => add(id),
    make: (name) => {
      const id = newId();
      const record = { id, ...firstFields.personas(name) };
      add(id, [{ type: 'records.add', records: [{ table: 'personas', record }] }]);
    },
  };
}

import { newId } from '../../../../core/base/index.ts';
import { setCards } from '../../../actions/index.ts';
import type { Question, Topic } from '../../../commands/index.ts';
import { firstFields } from '../../../records/index.ts';
import type { CanvasContext } from '../../canvas-context.ts';
import { selectedCards } from '../../keyboard/act.ts';
import { aboutCards } from './about.ts';

/** One record of the library, or none, for all selected cards. */
function fromLibrary(
  { session, perform }: CanvasContext,
  key: 'channel' | 'owner',
  table: 'channels' | 'roles',
): Question {
  const ids = selectedCards();
  return {
    topic: key satisfies Topic,
    about: aboutCards(session.snapshot(), ids),
    answers: () => {
      const { cards, library } = session.snapshot();
      const states = (id: string | undefined) => {
        const there = ids.filter((card) => cards.get(card)?.[key] === id).length;
        return there === 0 ? {} : { state: there === ids.length ? ('all' as const) : ('some' as const) };
      };
      return [
        ...library[table].list.map(({ id, name }) => ({ id, label: name, ...states(id) })),
        { id: '', label: '', ...states(undefined) },
      ];
    },
    take: (id) => {
      perform(setCards(session.snapshot(), ids, { [key]: id === '' ? null : id }));
    },
    make: (name) => {
      const id = newId();
      const record = { id, ...firstFields[table](name) };
      const set = setCards(session.snapshot(), ids, { [key]: id });
      perform({ ...set, commands: [{ type: 'records.add', records: [{ table, record }] }, ...set.commands] });
    },
  };
}

export const channelQuestion = (canvas: CanvasContext): Question =>
  fromLibrary(canvas, 'channel', 'channels');
export const ownerQuestion = (canvas: CanvasContext): Question => fromLibrary(canvas, 'owner', 'roles');

import type { Beside } from '../../../actions/index.ts';
import type { Deed, Deeds, Reason } from '../../../commands/index.ts';
import { useSession } from '../../../session/index.ts';
import { type Keyboard, lastOf, only } from '../../keyboard/act.ts';
import { type Here, hereOf } from '../here.ts';
import { ask } from '../questions/ask.ts';
import type { HeaderTable } from '../use-structure.ts';
import { removeSelected } from './selection.ts';

const NEED: Readonly<Record<keyof Here, Reason>> = {
  stage: 'need-stage',
  step: 'need-step',
  lane: 'need-lane',
};

/** Stages, steps and lanes: what is added goes beside the one that is selected or stood in. */
export function structureDeeds(keyboard: Keyboard): Deeds {
  const { canvas, structure } = keyboard;
  const { session } = canvas;
  const newLane = (beside: Beside) => ask((questions) => questions.newLaneQuestion(structure, beside))();
  const here = (what: keyof Here) => hereOf(useSession.getState(), session.snapshot())[what];
  const at = (what: keyof Here, run: (id: string) => void): Deed =>
    only(
      () => {
        const id = here(what);
        if (id !== null) run(id);
      },
      () => here(what) !== null,
      NEED[what],
    );
  const move = (table: HeaderTable, to: 'earlier' | 'later'): Deed => ({
    run: () => {
      const id = lastOf(table);
      if (id !== null) structure.move(table, id, to);
    },
    why: () => {
      const id = lastOf(table);
      if (id === null)
        return table === 'lanes' ? 'need-lane' : table === 'steps' ? 'need-step' : 'need-stage';
      if (table === 'steps') return null;
      const { list } = session.snapshot()[table];
      return list.at(to === 'earlier' ? 0 : -1)?.id === id ? 'at-edge' : null;
    },
  });
  const remove = (table: HeaderTable, need: Reason): Deed =>
    only(
      () => removeSelected(keyboard),
      () => lastOf(table) !== null,
      need,
    );
  return {
    'step.addAfter': at('step', (after) => structure.addStep({ after })),
    'stage.addAfter': at('stage', (after) => structure.addStage({ after })),
    'lane.addBelow': at('lane', (after) => newLane({ after })),
    'step.addBefore': at('step', (before) => structure.addStep({ before })),
    'stage.addBefore': at('stage', (before) => structure.addStage({ before })),
    'lane.addAbove': at('lane', (before) => newLane({ before })),
    'stage.addStep': at('stage', (stage) => structure.addStep({ stage })),
    'stage.append': { run: () => structure.addStage(null) },
    'lane.append': { run: () => newLane(null) },
    'stage.phase': at('stage', (id) => ask((questions) => questions.phaseQuestion(canvas, id))()),
    'lane.role': at('lane', (id) => ask((questions) => questions.roleQuestion(canvas, id))()),
    'step.moveLeft': move('steps', 'earlier'),
    'step.moveRight': move('steps', 'later'),
    'stage.moveLeft': move('stages', 'earlier'),
    'stage.moveRight': move('stages', 'later'),
    'lane.moveUp': move('lanes', 'earlier'),
    'lane.moveDown': move('lanes', 'later'),
    'stage.delete': remove('stages', 'need-stage'),
    'step.delete': remove('steps', 'need-step'),
    'lane.delete': remove('lanes', 'need-lane'),
  };
}

import { DRAWING_WORDS } from '../../../../core/layout/index.ts';
import { LANE_ROLES, type LaneRole, PHASES } from '../../../../core/model/index.ts';
import type { Beside } from '../../../actions/index.ts';
import type { Answer, Question } from '../../../commands/index.ts';
import type { CanvasContext } from '../../canvas-context.ts';
import type { Structure } from '../use-structure.ts';
import { readerLocale, titled } from './about.ts';

const roles = (current?: LaneRole): readonly Answer[] =>
  LANE_ROLES.map((role) => ({
    id: role,
    label: DRAWING_WORDS[readerLocale()].roles[role],
    ...(role === current ? { state: 'all' as const } : {}),
  }));

/** The role of a lane that is about to be added. */
export const newLaneQuestion = (structure: Structure, beside: Beside): Question => ({
  topic: 'role',
  answers: () => roles(),
  take: (role) => {
    structure.addLane(role as LaneRole, beside);
    return undefined;
  },
});

export function roleQuestion({ session, run }: CanvasContext, id: string): Question {
  const lane = () => session.snapshot().lanes.get(id);
  return {
    topic: 'role',
    about: titled(lane()),
    answers: () => roles(lane()?.role),
    take: (role) => {
      run({ type: 'records.set', targets: [{ table: 'lanes', id }], patch: { role } });
    },
  };
}

export function phaseQuestion({ session, run }: CanvasContext, id: string): Question {
  const stage = () => session.snapshot().stages.get(id);
  return {
    topic: 'phase',
    about: titled(stage()),
    answers: () =>
      PHASES.map((phase) => ({
        id: phase,
        label: DRAWING_WORDS[readerLocale()].phases[phase],
        ...(phase === stage()?.phase ? { state: 'all' as const } : {}),
      })),
    take: (phase) => {
      run({ type: 'records.set', targets: [{ table: 'stages', id }], patch: { phase } });
    },
  };
}

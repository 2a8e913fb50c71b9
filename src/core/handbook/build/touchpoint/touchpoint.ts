import type { Authority, Card, Channel, Grid, Role, Script, Sla, Stage, Step } from '../../../model/index.ts';
import { gridOf } from '../../../model/index.ts';
import type { Audience } from '../../tree/block.ts';
import type { JourneySource } from '../input.ts';
import type { BookLibrary } from '../library.ts';
import { audienceOf } from '../nodes.ts';

/** A touchpoint with the records that hold at it; those that are gone from the library are left out. */
export interface Touchpoint {
  readonly source: JourneySource;
  readonly stage: Stage;
  readonly step: Step;
  readonly card: Card;
  readonly channel: Channel | undefined;
  readonly owner: Role | undefined;
  readonly slas: readonly Sla[];
  readonly scripts: readonly Script[];
  readonly authorities: readonly Authority[];
  readonly audience?: Audience;
  /** Of its section. */
  readonly section: string;
}

type MakeId = (kind: string, ...of: readonly string[]) => string;

/** The touchpoints of a journey in the order of the map. */
export function touchpointsOf(
  source: JourneySource,
  library: BookLibrary,
  idOf: MakeId,
): readonly Touchpoint[] {
  const grid: Grid = gridOf(source.snapshot);
  const lanes = grid.lanes.filter(({ role }) => role === 'touchpoint');
  return grid.stages.flatMap(({ stage, steps }) =>
    steps.flatMap((step) =>
      lanes.flatMap((lane) =>
        grid.cell(lane.id, step.id).map((card): Touchpoint => {
          const found = <T>(ids: readonly string[], get: (id: string) => T | undefined): readonly T[] =>
            ids.flatMap((id) => get(id) ?? []);
          const slas = found(card.slas, library.slas.get);
          const authorities = found(card.authorities, library.authorities.get);
          const roles = [
            card.owner,
            ...authorities.flatMap(({ role, beyond }) => [role, beyond]),
            ...slas.flatMap(({ escalations }) => escalations.map(({ to }) => to)),
          ];
          return {
            source,
            stage,
            step,
            card,
            channel: library.channels.get(card.channel),
            owner: library.roles.get(card.owner),
            slas,
            scripts: found(card.scripts, library.scripts.get),
            authorities,
            // Nobody answers for it: then those who may decide there don't make it theirs alone.
            ...audienceOf(card.owner === undefined ? [] : roles, [card.channel]),
            section: idOf('at', source.id, card.id),
          };
        }),
      ),
    ),
  );
}

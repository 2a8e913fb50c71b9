import type { LaneRole, Link } from '../../model/index.ts';
import { circleFrom } from './circle.ts';
import { components } from './components.ts';
import { type Library, type Overrides, type Task, taskOf, type WorkCard } from './task.ts';
import { waitOf } from './waits.ts';

/** The work of a journey, as the arithmetic reads it. */
export interface Work {
  readonly cards: readonly WorkCard[];
  readonly links: readonly Link[];
  /** The role of each lane. */
  readonly lanes: ReadonlyMap<string, LaneRole>;
  readonly library: Library;
}

/** Who waits for whom, and how long each takes. */
export interface Plan {
  /** Those that can be calculated, each after all that it waits for: none in a circle or behind one. */
  readonly tasks: ReadonlyMap<string, Task>;
  /** Cards that wait for each other, in the order of waiting. */
  readonly circles: ReadonlyArray<readonly string[]>;
}

const NONE: readonly string[] = [];
const NO_OVERRIDES: Overrides = new Map();

/** The plan of a journey; with `overrides`, what it would be if those cards took that long. */
export function planOf({ cards, links, lanes, library }: Work, overrides: Overrides = NO_OVERRIDES): Plan {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const waits = waitsOf(links, byId, lanes);
  const edges = (id: string): readonly string[] => waits.get(id) ?? NONE;
  const tasks = new Map<string, Task>();
  const circles: Array<readonly string[]> = [];
  for (const members of components(byId.keys(), edges)) {
    const id = members[0] as string;
    if (members.length > 1 || edges(id).includes(id)) {
      circles.push(circleFrom(id, new Set(members), edges) ?? members);
      continue;
    }
    const waitsFor = edges(id).flatMap((other) => tasks.get(other) ?? []);
    if (waitsFor.length < edges(id).length) continue;
    tasks.set(id, taskOf(byId.get(id) as WorkCard, waitsFor, library, overrides));
  }
  return { tasks, circles };
}

function waitsOf(
  links: readonly Link[],
  cards: ReadonlyMap<string, WorkCard>,
  lanes: ReadonlyMap<string, LaneRole>,
): ReadonlyMap<string, readonly string[]> {
  const waits = new Map<string, string[]>();
  const roleOf = (id: string): LaneRole | undefined => lanes.get(cards.get(id)?.lane ?? '');
  for (const link of links) {
    const wait = waitOf(link, roleOf);
    if (!wait || !cards.has(wait.card) || !cards.has(wait.for)) continue;
    const others = waits.get(wait.card);
    if (!others) waits.set(wait.card, [wait.for]);
    else if (!others.includes(wait.for)) others.push(wait.for);
  }
  return waits;
}

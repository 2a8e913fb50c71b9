import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gridOf, type Snapshot } from '../../model/index.ts';
import { layColumns } from '../columns.ts';
import { contentsOf } from '../contents.ts';
import { layRows } from '../rows.ts';
import { changes } from '../testing/changes.ts';
import { crowdedJourneys, journeys } from '../testing/journeys.ts';
import { largeJourney } from '../testing/large.ts';
import { Network } from './network.ts';
import { bordersOf } from './route-links.ts';
import { groundsOf, guttersOf } from './terrain.ts';

type Collapsed = ReadonlySet<string>;

function mapOf(snapshot: Snapshot, stages: Collapsed, lanes: Collapsed) {
  const grid = gridOf(snapshot);
  const columns = layColumns(grid, stages);
  const laid = layRows(grid, columns, contentsOf(snapshot, grid, snapshot.journey.locale), lanes);
  const gutters = guttersOf(columns, laid);
  const terrain = { gutters, grounds: groundsOf(laid), borders: bordersOf(columns.headerHeight, laid) };
  return { links: snapshot.links.list, gutters, terrain };
}

/** How much a network holds: what is in all of its maps and sets, and theirs. */
function heldBy(value: unknown, seen = new Set<unknown>()): number {
  if (typeof value !== 'object' || value === null || seen.has(value)) return 0;
  seen.add(value);
  const parts =
    value instanceof Map
      ? [...value.keys(), ...value.values()]
      : value instanceof Set
        ? [...value]
        : Object.values(value);
  const own = value instanceof Map || value instanceof Set ? value.size : 0;
  return parts.reduce((sum: number, part) => sum + heldBy(part, seen), own);
}

const chosen = (list: readonly { readonly id: string }[], choices: readonly boolean[]): Collapsed =>
  new Set(list.filter((_, at) => choices[at]).map(({ id }) => id));

test('after any changes a network gives what a new one gives, and holds no more than that', () => {
  let told = 0;
  const starts = fc.oneof(
    { weight: 2, arbitrary: journeys },
    { weight: 4, arbitrary: crowdedJourneys },
    { weight: 1, arbitrary: fc.constantFrom(40, 120).map((cards) => largeJourney(cards)) },
  );
  const choices = fc.array(fc.boolean(), { maxLength: 8 });
  fc.assert(
    fc.property(
      starts,
      choices,
      choices,
      fc.array(changes, { minLength: 20, maxLength: 60 }),
      (start, a, b, list) => {
        const [stages, lanes] = [chosen(start.stages.list, a), chosen(start.lanes.list, b)];
        let snapshot = start;
        let network: Network | null = null;
        for (const change of list) {
          snapshot = change(snapshot);
          const { links, gutters, terrain } = mapOf(snapshot, stages, lanes);
          if (network?.fits(links, gutters)) told++;
          else network = new Network(gutters);
          const fresh = new Network(gutters);
          expect(network.update(links, terrain)).toEqual(fresh.update(links, terrain));
          expect(heldBy(network)).toBe(heldBy(fresh));
        }
      },
    ),
    { numRuns: 40 },
  );
  expect(told).toBeGreaterThan(1_000);
});

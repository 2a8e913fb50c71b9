import { setTimeout as sleep } from 'node:timers/promises';
import * as Y from 'yjs';
import type { Bench, BenchOptions } from './lib/bench.ts';
import { type Contender, hocuspocusSqlite, installPeers, ours, yLeveldb, yServer } from './lib/contenders.ts';
import { killRounds } from './lib/kill-rounds.ts';
import { type Load, runLoad } from './lib/load.ts';
import { medians, round } from './lib/stats.ts';

const contenders = [ours, yServer, hocuspocusSqlite, yLeveldb];

interface Scenario extends Omit<Load, 'seconds'> {
  readonly name: string;
  readonly against: readonly Contender[];
  readonly seconds: number;
}

const scenarios: readonly Scenario[] = [
  { name: 'clients-50', documents: 1, clients: 50, editsPerSecond: 100, seconds: 8, against: contenders },
  { name: 'clients-200', documents: 1, clients: 200, editsPerSecond: 100, seconds: 8, against: contenders },
  { name: 'burst-50', documents: 1, clients: 50, editsPerSecond: 1_000, seconds: 5, against: contenders },
  { name: 'burst-200', documents: 1, clients: 200, editsPerSecond: 1_000, seconds: 3, against: contenders },
  {
    name: 'documents-500',
    documents: 500,
    clients: 3,
    editsPerSecond: 500,
    seconds: 8,
    seed: 40,
    against: [ours, hocuspocusSqlite],
  },
];

type Measured = Record<string, number>;

async function runScenario(scenario: Scenario, options: BenchOptions): Promise<object> {
  const rounds = options.rounds ?? 3;
  const found = new Map<string, Measured[]>(scenario.against.map(({ name }) => [name, []]));
  for (let i = 0; i < rounds; i++) {
    // In turn, so that whatever else the machine does falls on all of them.
    for (const contender of scenario.against) {
      const measured = await runLoad(contender, {
        ...scenario,
        seconds: options.seconds ?? scenario.seconds,
      });
      options.say(`${scenario.name} ${contender.name} ${JSON.stringify(measured)}`);
      found.get(contender.name)?.push(measured);
      await sleep(300);
    }
  }
  const results = Object.fromEntries([...found].map(([name, all]) => [name, medians(all)]));
  const own = results[ours.name] as Measured;
  const ratios = Object.fromEntries(
    Object.entries(results)
      .filter(([name]) => name !== ours.name)
      .map(([name, peer]) => [
        name,
        Object.fromEntries(
          ['cpuPer1000', 'p95', 'bytesPerDocument']
            .filter((key) => peer[key] && own[key])
            .map((key) => [key, round((own[key] ?? 0) / (peer[key] ?? 1))]),
        ),
      ]),
  );
  const { documents, clients, editsPerSecond } = scenario;
  return { documents, clients, editsPerSecond, rounds, results, oursToPeer: ratios };
}

/** Live sync beside its peers: server CPU, propagation, memory, and what a kill takes back. */
export const run: Bench = async (options) => {
  const wants = (name: string) => options.only === null || options.only.includes(name);
  installPeers(options.say);
  const result: Record<string, object> = {};
  for (const scenario of scenarios) {
    if (wants(scenario.name)) result[scenario.name] = await runScenario(scenario, options);
  }
  if (wants('kill')) {
    result.kill = {
      [ours.name]: await killRounds(ours, options.rounds ?? 20, options.say),
      [hocuspocusSqlite.name]: await killRounds(
        hocuspocusSqlite,
        Math.min(3, options.rounds ?? 3),
        options.say,
      ),
    };
  }
  return {
    bench: 'sync',
    node: process.version,
    yjs: Y.Doc.name && '13',
    units: {
      cpuPer1000: 'ms of server CPU per 1,000 edits delivered',
      p95: 'ms from sending an edit to its arrival at another client',
      bytesPerDocument: 'resident bytes, after collection, less those of an empty server',
    },
    saves: Object.fromEntries(contenders.map(({ name, saves }) => [name, saves])),
    ...result,
  };
};

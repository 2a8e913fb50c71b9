import type { Bench } from './lib/bench.ts';
import { rushIn } from './lib/guest-rush.ts';
import { checkSessions } from './lib/session-checks.ts';

const GUESTS = 1_000;
const CHECK_MS = 0.2;
const JOIN_SECONDS = 10;

/** What it costs to know who comes in, and a full hall coming in by one link at once. */
export const run: Bench = async ({ only, say }) => {
  const wants = (name: string) => only === null || only.includes(name);
  const checks = wants('check') ? await checkSessions() : null;
  if (checks) say(`check ${JSON.stringify(checks)}`);
  const rush = wants('guests') ? await rushIn(GUESTS) : null;
  if (rush) say(`guests ${JSON.stringify(rush)}`);
  return {
    bench: 'auth',
    node: process.version,
    units: { check: 'ms', joinedSeconds: 's', own: 'ms' },
    ...(checks && {
      check: checks,
      checkWithin: checks.believed.p95 <= CHECK_MS,
      checkLimit: CHECK_MS,
    }),
    ...(rush && {
      guests: rush,
      guestsWithin: rush.joinedSeconds <= JOIN_SECONDS && rush.synced === GUESTS && rush.lost === 0,
      guestsLimit: JOIN_SECONDS,
    }),
  };
};

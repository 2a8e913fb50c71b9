import { pino } from 'pino';
import { createAccounts, createAccountsPolicy } from '../../server/auth/index.ts';
import { openSqliteStorage } from '../../server/storage/index.ts';
import { newFolder } from './server-process.ts';
import { percentile, round } from './stats.ts';

const SESSIONS = 1_000;
const CHECKS = 20_000;

export interface Checked {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

/**
 * What the live door asks of each socket that comes: whose cookie it is. In milliseconds, one after the other, over many
 * sessions in a real database; `believed` within two seconds of the last look, `looked up` when nothing is remembered.
 */
export async function checkSessions(): Promise<Record<'believed' | 'lookedUp', Checked>> {
  const folder = newFolder();
  const storage = openSqliteStorage({ file: `${folder.path}/throughline.db` });
  const accounts = await createAccounts({
    storage,
    dataDir: folder.path,
    secret: null,
    publicUrl: null,
    oidc: null,
    log: pino({ level: 'silent' }),
  });
  const policy = createAccountsPolicy(storage, accounts);
  const headers: { cookie: string }[] = [];
  for (let i = 0; i < SESSIONS; i++) {
    const { cookie } = await accounts.makeGuest(`Guest ${i}`, { address: '', agent: 'bench' });
    headers.push({ cookie: cookie.split(';', 1)[0] ?? '' });
  }
  const measure = async (prepare: () => void): Promise<Checked> => {
    const times = new Float64Array(CHECKS);
    for (let i = 0; i < CHECKS; i++) {
      prepare();
      const one = headers[(i * 7) % SESSIONS] ?? { cookie: '' };
      const start = performance.now();
      const user = await policy.identify(one);
      times[i] = performance.now() - start;
      if (!user) throw new Error('A session was not known.');
    }
    return {
      p50: round(percentile(times, 0.5)),
      p95: round(percentile(times, 0.95)),
      max: round(percentile(times, 1)),
    };
  };
  await measure(() => {});
  const believed = await measure(() => {});
  const lookedUp = await measure(() => accounts.sessions.forget());
  accounts.close();
  await storage.close();
  folder.remove();
  return { believed, lookedUp };
}

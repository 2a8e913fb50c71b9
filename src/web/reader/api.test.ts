import { afterEach, expect, it, vi } from 'vitest';
import { openReading } from './api.ts';

afterEach(() => vi.unstubAllGlobals());

const problem = (status: number, code: string) =>
  new Response(JSON.stringify({ type: `urn:throughline:error:${code}`, title: 'x', status, code }), {
    status,
  });

it.each([
  ['signedOut', problem(401, 'session.missing')],
  ['withheld', problem(403, 'handbook.withheld')],
  ['forbidden', problem(403, 'right.missing')],
  ['forbidden', new Response('<h1>Forbidden</h1>', { status: 403 })],
  ['gone', problem(404, 'handbook.unknown')],
  ['gone', new Response('<h1>Gone</h1>', { status: 410 })],
  ['issueGone', problem(404, 'issue.unknown')],
  ['unreachable', problem(503, 'storage.failed')],
])('says that a handbook is %s', async (state, answer) => {
  vi.stubGlobal('fetch', async () => answer);
  expect(await openReading({ handbook: 'a', query: '' })).toEqual({ state });
});

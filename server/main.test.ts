import { createHash } from 'node:crypto';
import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { cleanUp, startProgram, temporaryFolder } from './testing/program.ts';

afterEach(cleanUp);

const post = (url: string, body: object) =>
  fetch(`${url}/api/journeys`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

describe('starting', () => {
  it('prints one line on stdout, once requests are accepted; logs go to stderr', async () => {
    const program = startProgram({ DATA_DIR: await temporaryFolder(), LOG_LEVEL: 'debug' });
    const url = await program.url;
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    program.child.kill('SIGTERM');
    await program.ended;
    expect(program.stdout()).toBe(`Throughline ready on ${url}\n`);
    expect(program.stderr()).toContain('"level":"info"');
  });

  it('keeps what it writes for its owner’s eyes, whatever the machine gives new files', async () => {
    const folder = join(await temporaryFolder(), 'deep', 'data');
    const before = process.umask(0o022);
    const program = startProgram({ DATA_DIR: folder, ACCOUNTS: 'on' });
    process.umask(before);
    await program.url;
    const names = await readdir(folder);
    expect(names).toEqual(expect.arrayContaining(['auth-secret', 'throughline.db', 'throughline.db-wal']));
    const modes = async () =>
      Promise.all(
        (await readdir(folder)).map(async (name) => [name, (await stat(join(folder, name))).mode & 0o077]),
      );
    expect(await modes()).toEqual((await readdir(folder)).map((name) => [name, 0]));
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, '..'))).mode & 0o777).toBe(0o700);
    // A backup that was put back.
    program.child.kill('SIGKILL');
    await program.ended;
    for (const name of names) await chmod(join(folder, name), 0o644);
    await startProgram({ DATA_DIR: folder, ACCOUNTS: 'on' }).url;
    expect(await modes()).toEqual((await readdir(folder)).map((name) => [name, 0]));
  });

  it('PUBLIC_URL changes who may ask, not the line', async () => {
    const program = startProgram({ DATA_DIR: await temporaryFolder(), PUBLIC_URL: 'https://maps.example/' });
    const url = await program.url;
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const headers = { origin: 'https://maps.example', 'content-type': 'application/json' };
    const answer = await fetch(`${url}/api/journeys`, { method: 'POST', headers, body: '{}' });
    expect(answer.status).toBe(201);
  });

  it('serves at ::1 and localhost too', async () => {
    const program = startProgram({ DATA_DIR: await temporaryFolder(), HOST: 'localhost' });
    const url = await program.url;
    expect(url).toMatch(/^http:\/\/localhost:\d+$/);
    expect((await fetch(`${url}/api/session`)).status).toBe(200);
  });
});

describe('an address that others reach', () => {
  it('asks people to sign in, tells the console how the first does, and never what they typed', async () => {
    const program = startProgram({
      DATA_DIR: await temporaryFolder(),
      HOST: '0.0.0.0',
      LOG_LEVEL: 'trace',
    });
    const { port } = new URL(await program.url);
    const url = `http://127.0.0.1:${port}`;
    const [, door, code] = /^To make the first account, open (\S+)\/setup and enter the code (\S+)$/m.exec(
      program.stdout(),
    ) ?? [null, '', ''];
    expect((await fetch(`${url}/api/session`)).status).toBe(401);
    expect(await (await fetch(`http://${hostname()}:${port}/api/door`)).json()).toMatchObject({
      setup: true,
    });
    expect(door).toBe(`http://${hostname()}:${port}`);
    const person = { name: 'Olga', email: 'olga@example.org', password: 'never written anywhere' };
    const post = (path: string, body: object) =>
      fetch(`${url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const signIn = (password: string) => post('/api/auth/sign-in/email', { email: person.email, password });
    const set = await post('/api/setup', { code, ...person });
    expect(set.status).toBe(204);
    expect((await signIn('a wrong one, as typed')).status).toBe(401);
    expect((await signIn(person.password)).status).toBe(204);
    expect((await post('/api/auth/sign-in/email', { email: person.email, password: 7 })).status).toBe(400);
    program.child.kill('SIGTERM');
    await program.ended;
    const said = `${program.stdout().replace(/^To make .*$/m, '')}${program.stderr()}`;
    expect(said.length).toBeGreaterThan(200);
    for (const secret of [person.password, 'as typed', code, 'throughline.session'])
      expect(said).not.toContain(secret);
  });
});

describe('any address of this machine', () => {
  it('answers under the one it listens on', async () => {
    const program = startProgram({ DATA_DIR: await temporaryFolder(), HOST: '127.9.9.9' });
    expect((await fetch(`${await program.url}/api/session`)).status).toBe(200);
  });
});

describe('what can’t start says why in one sentence, and ends with 1', () => {
  const refusal = async (settings: Record<string, string>) => {
    const program = startProgram({ DATA_DIR: await temporaryFolder(), LOG_LEVEL: 'silent', ...settings });
    expect(await program.ended).toEqual({ code: 1, signal: null });
    expect(program.stdout()).toBe('');
    const sentence = program.stderr();
    expect(sentence.trim().split('\n')).toHaveLength(1);
    return sentence;
  };

  it('a database that another one serves', async () => {
    const DATA_DIR = await temporaryFolder();
    await startProgram({ DATA_DIR }).url;
    expect(await refusal({ DATA_DIR })).toMatch(/Is Throughline running already\?/);
  });

  it('a wrong setting', async () => {
    expect(await refusal({ PORT: 'http' })).toMatch(/^PORT must be a port .*“http”/);
  });

  it('an address that others could reach', async () => {
    expect(await refusal({ HOST: '0.0.0.0', ACCOUNTS: 'off' })).toMatch(/^ACCOUNTS is off and HOST is/);
  });

  it('a port in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    try {
      expect(await refusal({ PORT: port })).toMatch(new RegExp(`^Port ${port} is in use`));
    } finally {
      other.close();
    }
  });

  it('a damaged database, left as it is', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'throughline.db');
    await writeFile(file, Buffer.alloc(20_000, 'not a database '));
    const before = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
    expect(await refusal({ DATA_DIR: folder })).toMatch(/^The database in .* is damaged\./);
    expect(
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    ).toBe(before);
  });

  it('a database with a broken page', async () => {
    const folder = await temporaryFolder();
    const program = startProgram({ DATA_DIR: folder });
    const url = await program.url;
    for (let i = 0; i < 3; i++) await post(url, { template: 'hotel.en' });
    program.child.kill('SIGTERM');
    await program.ended;
    const file = join(folder, 'throughline.db');
    const bytes = await readFile(file);
    bytes.fill(0xa5, 4096, bytes.length - 4096);
    await writeFile(file, bytes);
    expect(await refusal({ DATA_DIR: folder })).toMatch(/is damaged\./);
  });

  it.each(['', 'short'])('a secret that is none: %j', async (secret) => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'auth-secret'), secret);
    expect(await refusal({ DATA_DIR: folder, ACCOUNTS: 'on' })).toMatch(
      /^The file auth-secret in .* is damaged\./,
    );
    expect(await readFile(join(folder, 'auth-secret'), 'utf8')).toBe(secret);
  });

  it('a newer database', async () => {
    const folder = await temporaryFolder();
    const program = startProgram({ DATA_DIR: folder });
    await program.url;
    program.child.kill('SIGTERM');
    await program.ended;
    const db = new DatabaseSync(join(folder, 'throughline.db'));
    db.exec("INSERT INTO migrations VALUES (999, 'from-the-future', 0)");
    db.close();
    expect(await refusal({ DATA_DIR: folder })).toMatch(/newer version of Throughline/);
  });

  it('another program’s database', async () => {
    const folder = await temporaryFolder();
    const db = new DatabaseSync(join(folder, 'throughline.db'));
    db.exec('CREATE TABLE theirs (x)');
    db.close();
    expect(await refusal({ DATA_DIR: folder })).toMatch(/belongs to another program/);
  });

  it('a DATA_DIR that can’t be written', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'file'), '');
    expect(await refusal({ DATA_DIR: join(folder, 'file') })).toMatch(/cannot be written/);
  });

  // root may write anywhere
  it.skipIf(process.getuid?.() === 0)('a DATA_DIR without the right to write', async () => {
    const folder = await temporaryFolder();
    await chmod(folder, 0o500);
    expect(await refusal({ DATA_DIR: folder })).toMatch(/cannot be written/);
  });
});

describe('stopping', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    '%s: says goodbye, ends with 0, keeps everything',
    async (signal) => {
      const folder = await temporaryFolder();
      const program = startProgram({ DATA_DIR: folder });
      const url = await program.url;
      const { id } = (await (await post(url, { title: 'Kept' })).json()) as { id: string };
      const socket = new WebSocket(`${url.replace('http', 'ws')}/sync/journey:${id}`);
      await new Promise((resolve) => socket.once('open', resolve));
      const closed = new Promise<number>((resolve) => socket.once('close', resolve));
      program.child.kill(signal);
      expect(await closed).toBe(1012);
      expect(await program.ended).toEqual({ code: 0, signal: null });

      const again = startProgram({ DATA_DIR: folder });
      const list = (await (await fetch(`${await again.url}/api/journeys`)).json()) as { id: string }[];
      expect(list.map((journey) => journey.id)).toEqual([id]);
    },
  );

  it('an idle keep-alive connection does not hold it up', async () => {
    const program = startProgram({ DATA_DIR: await temporaryFolder() });
    await fetch(`${await program.url}/healthz`);
    const start = performance.now();
    program.child.kill('SIGTERM');
    await program.ended;
    expect(performance.now() - start).toBeLessThan(4_000);
  });

  it('a request that stalls holds it up for seconds at most; a second signal ends it at once', async () => {
    const program = startProgram({ DATA_DIR: await temporaryFolder(), LOG_LEVEL: 'info' });
    const url = new URL(await program.url);
    const stalled = connect(Number(url.port), url.hostname);
    stalled.on('error', () => {});
    stalled.write(
      `POST /api/journeys HTTP/1.1\r\nHost: ${url.host}\r\nContent-Type: application/json\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n`,
    );
    await new Promise((resolve) => stalled.once('data', resolve));
    program.child.kill('SIGTERM');
    await expect.poll(() => program.stderr()).toContain('stopping');
    const start = performance.now();
    program.child.kill('SIGTERM');
    expect(await program.ended).toEqual({ code: 1, signal: null });
    expect(performance.now() - start).toBeLessThan(1_500);
  });

  it('kill -9: the next start serves the same at once', async () => {
    const folder = await temporaryFolder();
    const program = startProgram({ DATA_DIR: folder });
    const url = await program.url;
    const { id } = (await (await post(url, { template: 'hotel.en' })).json()) as { id: string };
    await fetch(`${url}/api/journeys/${id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: '{"title":"Acknowledged"}',
    });
    const before = await (await fetch(`${url}/api/journeys/${id}/file`)).text();
    program.child.kill('SIGKILL');
    await program.ended;

    const start = performance.now();
    const again = startProgram({ DATA_DIR: folder });
    const next = await again.url;
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(await (await fetch(`${next}/api/journeys/${id}/file`)).text()).toBe(before);
    expect(before).toContain('"title":"Acknowledged"');
  });
});

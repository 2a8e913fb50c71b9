import type { LookupAddress, lookup } from 'node:dns';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isPrivate, publicLookup } from './addresses.ts';
import { createSend, type SendOptions } from './send.ts';

describe('LOG-6 addresses that strangers may not be sent to', () => {
  it.each([
    '127.0.0.1',
    '127.255.1.1',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.0.8',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:a00:1',
    '0:0:0:0:0:ffff:192.168.0.1',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    'fc00::1',
    'fd12::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    '2002:7f00:1::',
    '2001:0:4136:e378:8000:63bf:3fff:fdd2',
    '2001:db8::1',
    'no address',
    '',
  ])('%s', (address) => expect(isPrivate(address)).toBe(true));

  it.each(['1.1.1.1', '172.32.0.1', '100.128.0.1', '193.0.0.1', '2606:4700::1111', '::ffff:1.1.1.1'])(
    'not %s',
    (address) => expect(isPrivate(address)).toBe(false),
  );
});

describe('a delivery', () => {
  let server: Server;
  let url: string;
  let port: number;
  let handle: (request: IncomingMessage, response: ServerResponse) => void;
  let hits: string[];

  beforeAll(async () => {
    server = createServer((request, response) => {
      hits.push(`${request.method} ${request.url}`);
      handle(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
    url = `http://127.0.0.1:${port}/in`;
  });
  beforeEach(() => {
    hits = [];
    handle = (_request, response) => response.writeHead(204).end();
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const send = (to = url, options: Partial<SendOptions> = {}) =>
    createSend({ allowPrivate: true, ...options })(
      { url: to, headers: { 'x-test': '1' }, body: '{"é":1}' },
      new AbortController().signal,
    );

  it('ends where the receiver takes up another protocol instead of answering', async () => {
    handle = (_request, response) =>
      response.writeHead(101, { Upgrade: 'other', Connection: 'Upgrade' }).end();
    expect(await send()).toEqual({ status: null, fault: 'connection' });
  });

  it('posts the body whole, and tells the status', async () => {
    let body = '';
    handle = (request, response) => {
      request.setEncoding('utf8').on('data', (text) => {
        body += text;
      });
      request.on('end', () => response.writeHead(202).end('x'.repeat(100)));
    };
    expect(await send()).toEqual({ status: 202, fault: null });
    expect([body, hits]).toEqual(['{"é":1}', ['POST /in']]);
  });

  it('follows no redirect', async () => {
    handle = (_request, response) => response.writeHead(307, { location: '/elsewhere' }).end();
    expect(await send()).toEqual({ status: 307, fault: 'status' });
    expect(hits).toEqual(['POST /in']);
  });

  it('reads nothing of an answer without end', async () => {
    let closed = false;
    handle = (_request, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('x'.repeat(65_536)), 1);
      response.on('close', () => {
        closed = true;
        clearInterval(timer);
      });
    };
    expect(await send()).toEqual({ status: 200, fault: null });
    await expect.poll(() => closed).toBe(true);
  });

  it('waits only so long', async () => {
    handle = () => {};
    expect(await send(url, { patience: 50 })).toEqual({ status: null, fault: 'timeout' });
  });

  it('that finds nobody says so', async () => {
    expect(await send('http://127.0.0.1:1/')).toEqual({ status: null, fault: 'connection' });
  });

  it.each([
    () => `http://127.0.0.1:${port}/`,
    () => `http://2130706433:${port}/`,
    () => `http://0x7f.1:${port}/`,
    () => `http://[::ffff:127.0.0.1]:${port}/`,
    () => `http://[::1]:${port}/`,
    () => `http://0:${port}/`,
    () => `http://localhost:${port}/`,
  ])('to a private address is refused before anything is connected', async (address) => {
    expect(await send(address(), { allowPrivate: false })).toEqual({ status: null, fault: 'address' });
    expect(hits).toEqual([]);
  });

  it('LOG-6 is refused by the address that would be connected to, whatever the name said before', async () => {
    const answers: LookupAddress[][] = [
      [{ address: '1.1.1.1', family: 4 }],
      [{ address: '127.0.0.1', family: 4 }],
      [
        { address: '1.1.1.1', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ],
    ];
    const asked: string[] = [];
    const rebinding = ((
      name: string,
      _options: object,
      callback: (error: null, found: LookupAddress[]) => void,
    ) => {
      asked.push(name);
      callback(null, answers.shift() ?? []);
    }) as unknown as typeof lookup;
    const guarded = publicLookup(rebinding);
    const first = await new Promise((resolve) =>
      guarded('rebind.example', {}, (error, address) => resolve(error ?? address)),
    );
    expect(first).toBe('1.1.1.1');
    for (let time = 0; time < 3; time++) {
      const to = `http://rebind.example:${port}/`;
      expect(await send(to, { allowPrivate: false, lookup: guarded })).toEqual({
        status: null,
        fault: 'address',
      });
    }
    expect([asked.length, hits]).toEqual([4, []]);
  });
});

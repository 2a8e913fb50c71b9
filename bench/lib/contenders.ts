import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Dialect } from './dialect.ts';
import { hocuspocus, yWebsocket } from './dialect.ts';

export interface Contender {
  readonly name: string;
  /** What is saved when. */
  readonly saves: string;
  /** The script of its server: gets a folder for its data as its argument. */
  readonly script: string;
  readonly dialect: Dialect;
}

const script = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

export const ours: Contender = {
  name: 'throughline',
  saves: 'every edit is committed to disk before anyone sees it',
  script: script('servers/throughline.ts'),
  dialect: yWebsocket('/sync/journey:'),
};

export const yServer: Contender = {
  name: '@y/websocket-server',
  saves: 'nothing',
  script: script('peers/y-websocket-server.mjs'),
  dialect: yWebsocket('/'),
};

export const yLeveldb: Contender = {
  name: 'y-leveldb',
  saves: 'every edit, after it was sent on, without sync',
  script: script('peers/y-leveldb.mjs'),
  dialect: yWebsocket('/'),
};

export const hocuspocusSqlite: Contender = {
  name: 'hocuspocus',
  saves: 'the whole document, two to ten seconds later',
  script: script('peers/hocuspocus.mjs'),
  dialect: hocuspocus,
};

/** The peers are a package of their own, installed when a benchmark first needs them. */
export function installPeers(say: (line: string) => void): void {
  const folder = fileURLToPath(new URL('../peers/', import.meta.url));
  if (existsSync(`${folder}node_modules/@hocuspocus/server`)) return;
  say('Installing the peers to compare with (once; some are compiled) …');
  execFileSync('npm', ['install', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
  });
}

import { readFileSync } from 'node:fs';

/** Of this program: another one may make other bytes of the same input. */
export const VERSION: string = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
).version;

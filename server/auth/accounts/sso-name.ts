import { personName } from '../../../src/core/protocol/index.ts';

const LONGEST = 100;
/** Line breaks, and what turns the direction of writing round. */
const MISLEADING = /[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu;
/** Half of a character, where a long name was cut. */
const HALF = /\p{Cs}/gu;

/**
 * What somebody is called whom the single sign-on brings. People write their names there themselves, too: others see them
 * beside an account, and must not be misled. The first of these that is a name here, made one if need be.
 */
export function nameFromSso(told: readonly unknown[]): string {
  for (const one of told) {
    const text = typeof one === 'string' ? one.replace(MISLEADING, ' ') : '';
    const name = personName.safeParse(text.trim().slice(0, LONGEST).replace(HALF, ''));
    if (name.success) return name.data;
  }
  return '?';
}

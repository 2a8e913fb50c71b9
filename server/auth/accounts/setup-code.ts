import { randomInt, timingSafeEqual } from 'node:crypto';
import { hashed } from './hash.ts';

/** Without letters and digits that are taken for one another. */
const SIGNS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

const newCode = (): string =>
  Array.from({ length: 3 }, () =>
    Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join(''),
  ).join('-');

const plain = (code: string): Buffer => Buffer.from(hashed(code.toUpperCase().replace(/[^A-Z\d]/g, '')));

/** What the console of the server tells: who can read it may make the first account, once. */
export class SetupCode {
  readonly text = newCode();
  #isFree = true;

  /** Holds it for the one who calls; false for a wrong code, and for a second one at the same time. */
  take(code: string): boolean {
    const isRight = timingSafeEqual(plain(code), plain(this.text));
    const taken = isRight && this.#isFree;
    if (taken) this.#isFree = false;
    return taken;
  }

  /** The account was not made after all. */
  giveBack(): void {
    this.#isFree = true;
  }
}

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * What a token is for: one for an invitation is worth nothing as a link. One that was `invitation-mailed` is in nobody's
 * hands but those who read the mail that it went to.
 */
export type TokenPurpose = 'invitation' | 'invitation-mailed' | 'link';

/** What is kept of a token. */
export interface Salted {
  readonly id: string;
  readonly salt: string;
}

/** Tokens that nothing secret is kept of: whoever has the key and the row can tell them again. */
export interface SignedTokens {
  /** `<id>.<43 letters>`, fit for an address. */
  write(purpose: TokenPurpose, row: Salted): string;
  /** The row that the token was written for; null for any other. `find` is asked by the id that the token names. */
  read<T extends Salted>(
    purpose: TokenPurpose,
    token: string,
    find: (id: string) => Promise<T | null>,
  ): Promise<T | null>;
}

export const newSalt = (): string => randomBytes(16).toString('base64url');

const shape = /^([A-Za-z0-9]{1,64})\.([A-Za-z0-9_-]{43})$/;

export function createSignedTokens(key: Buffer): SignedTokens {
  const sign = (purpose: TokenPurpose, { id, salt }: Salted): Buffer =>
    createHmac('sha256', key).update([purpose, id, salt].join('\n')).digest();
  return {
    write: (purpose, row) => `${row.id}.${sign(purpose, row).toString('base64url')}`,
    read: async (purpose, token, find) => {
      const [, id, signature] = shape.exec(token) ?? [];
      if (id === undefined || signature === undefined) return null;
      const row = await find(id);
      // Compared also where there is none: what takes as long tells nothing.
      const isGenuine = timingSafeEqual(
        sign(purpose, row ?? { id, salt: '' }),
        Buffer.from(signature, 'base64url'),
      );
      return isGenuine ? row : null;
    },
  };
}

import type { User } from '../../auth/index.ts';
import { Refusal } from '../problems/index.ts';

/** Of one's own account: for who signed in, not for a token of theirs. @throws Refusal */
export function requireSession({ id, kind, session }: User): { id: string; session: string } {
  if (session === undefined || kind === 'token') throw new Refusal('right.missing');
  return { id, session };
}

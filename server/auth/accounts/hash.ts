import { createHash } from 'node:crypto';

/** Of a secret with enough randomness of its own: the hash can be stored and looked up. */
export const hashed = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

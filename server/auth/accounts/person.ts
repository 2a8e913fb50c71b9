import type { IdentityRow } from '../../storage/index.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  /** Empty for a guest. */
  readonly email: string;
  readonly kind: 'person' | 'guest';
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

export function personOf({ id, name, email, kind, createdAt }: IdentityRow): Person {
  const isGuest = kind === 'guest';
  return {
    id: String(id),
    name: String(name),
    email: isGuest ? '' : String(email),
    kind: isGuest ? 'guest' : 'person',
    createdAt: Number(createdAt),
  };
}

import { ownPath } from '../../../core/protocol/index.ts';

/** Pages where nobody should end up after signing in. */
const DOOR = /^\/(?:sign-in|forgot|setup|reset)(?:[/?#]|$)/;

/** Where to go after signing in: a path of ours, never another site's; home without one. */
export function wayOn(to: string | null): string {
  const path = ownPath.safeParse(to);
  return path.success && !DOOR.test(path.data) ? path.data : '/';
}

/** Goes on as the one who has just come in: everything is read anew. */
export const comeIn = (to: string): void => window.location.replace(wayOn(to));

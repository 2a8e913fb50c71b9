import type { Rooms } from '../../collab/index.ts';
import type { Storage } from '../../storage/index.ts';
import type { Starters, Templates } from '../../templates/index.ts';
import type { Keeper } from '../../versions/index.ts';

/** What the journeys' services stand on. */
export interface House {
  readonly storage: Storage;
  readonly rooms: Rooms;
  readonly keeper: Keeper;
  readonly templates: Templates;
  readonly starters: Starters;
  /** The id of the one workspace. */
  readonly workspace: string;
  /** Milliseconds since 1970. */
  now(): number;
}

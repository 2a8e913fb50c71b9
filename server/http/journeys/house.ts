import type { Rooms } from '../../collab/index.ts';
import type { Storage } from '../../storage/index.ts';
import type { Templates } from '../../templates/index.ts';

/** What the journeys' services stand on. */
export interface House {
  readonly storage: Storage;
  readonly rooms: Rooms;
  readonly templates: Templates;
  /** The id of the one workspace. */
  readonly workspace: string;
  /** Milliseconds since 1970. */
  now(): number;
}

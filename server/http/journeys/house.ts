import type { Rooms } from '../../collab/index.ts';
import type { ImageMaker, Previews } from '../../images/index.ts';
import type { JourneyThread } from '../../jobs/index.ts';
import type { Storage } from '../../storage/index.ts';
import type { Starters, Templates } from '../../templates/index.ts';
import type { Keeper, Tracer } from '../../versions/index.ts';

/** Where something new is made, and by whom. */
export interface Place {
  readonly workspace: string;
  /** The id of a user. */
  readonly maker: string;
}

/** What the journeys' services stand on. */
export interface House {
  readonly storage: Storage;
  readonly rooms: Rooms;
  readonly thread: JourneyThread;
  readonly keeper: Keeper;
  readonly tracer: Tracer;
  readonly templates: Templates;
  readonly starters: Starters;
  readonly images: ImageMaker;
  readonly previews: Previews;
  /** The oldest workspace: what belongs to none is told there. Whose a request is, its rows or its query say. */
  readonly workspace: string;
  /** Milliseconds since 1970. */
  now(): number;
}

import { journeyDocument, type LibraryUse, type LibraryUses } from '../../../src/core/protocol/index.ts';
import { NoDocumentError } from '../../collab/index.ts';
import type { LibraryUsesOf } from '../../jobs/index.ts';
import type { JourneyRow } from '../../storage/index.ts';
import { done, type House } from '../journeys/index.ts';

/** What one journey uses, by library record, as of one state of its document. */
interface Note {
  readonly workspace: string;
  readonly epoch: number;
  readonly head: number;
  readonly uses: LibraryUsesOf;
}

const SHOWN = 50;

/**
 * Which library records the journeys use. A journey is read when it has changed since it was last asked about;
 * else what was found then is told again.
 */
export class UsesIndex {
  readonly #notes = new Map<string, Note>();

  /** In those of the workspace's journeys that `readable` lets through. */
  async of(
    house: House,
    workspace: string,
    readable: (rows: readonly JourneyRow[]) => Promise<readonly JourneyRow[]>,
  ): Promise<LibraryUses> {
    const listed = await house.storage.journeys.list({ workspace });
    const rows = await readable(listed);
    const uses: Record<string, LibraryUse[]> = {};
    for (const row of rows) {
      for (const [id, records] of await this.#usesOf(house, row)) {
        uses[id] ??= [];
        uses[id].push({
          journey: row.id,
          title: row.title,
          count: records.length,
          records: records.slice(0, SHOWN).map((one) => ({ ...one })),
        });
      }
    }
    this.#forget(workspace, listed);
    return { uses };
  }

  /** The journeys, those in the bin too, that use one of the records. */
  async journeysWith(house: House, workspace: string, ids: ReadonlySet<string>): Promise<string[]> {
    const { storage } = house;
    const rows = [
      ...(await storage.journeys.list({ workspace })),
      ...(await storage.journeys.list({ workspace, bin: true })),
    ];
    const found: string[] = [];
    for (const row of rows) {
      const uses = await this.#usesOf(house, row);
      if ([...ids].some((id) => uses.has(id))) found.push(row.id);
    }
    return found;
  }

  async #usesOf({ storage, rooms, thread }: House, { id, workspace }: JourneyRow): Promise<Note['uses']> {
    const name = journeyDocument(id);
    const at = await storage.documents.head(name);
    const known = this.#notes.get(id);
    if (at && known?.head === at.head && known.epoch === at.epoch) return known.uses;
    try {
      const { parts, epoch, seq } = await rooms.read(name);
      const uses = done(await thread.do('uses', { map: parts }));
      const note = { workspace, epoch, head: seq, uses };
      this.#notes.set(id, note);
      return note.uses;
    } catch (error) {
      if (error instanceof NoDocumentError) return new Map();
      throw error;
    }
  }

  #forget(workspace: string, there: readonly JourneyRow[]): void {
    const ids = new Set(there.map(({ id }) => id));
    for (const [id, note] of this.#notes) {
      if (note.workspace === workspace && !ids.has(id)) this.#notes.delete(id);
    }
  }
}

import { libraryRecordsOf } from '../../core/interchange/journey-file.ts';
import type { Snapshot } from '../../core/model/index.ts';
import type { Pick } from '../session/index.ts';
import { type Bundle, gather } from './bundle.ts';
import { writeClip } from './clip.ts';
import { reachable } from './library-refs.ts';
import { tsvOf } from './tsv.ts';

/** What goes on the clipboard: `json` under `CLIP_TYPE`, `text` under `text/plain`. */
export interface Copied {
  readonly json: string;
  /** Tab-separated titles, for spreadsheets and letters. */
  readonly text: string;
}

/**
 * Copies what is selected; null when there is nothing to copy, and the clipboard should stay as it is.
 * `cut`: it is about to be removed, so what was measured and promised there goes along.
 */
export function copySelection(snapshot: Snapshot, selection: readonly Pick[], cut = false): Copied | null {
  const bundle = gather(snapshot, selection, cut);
  if (!bundle) return null;
  const library = reachable(namedBy(bundle), libraryRecordsOf(snapshot.library));
  return { json: writeClip({ ...bundle, library }, snapshot.journey.id), text: tsvOf(bundle) };
}

/** The records of a bundle that name library records. */
export const namedBy = ({ cards, moments, feelings, actions }: Bundle) => [
  ...cards.map((record) => ({ table: 'cards' as const, record })),
  ...moments.map((record) => ({ table: 'moments' as const, record })),
  ...feelings.map((record) => ({ table: 'feelings' as const, record })),
  ...actions.map((record) => ({ table: 'actions' as const, record })),
];

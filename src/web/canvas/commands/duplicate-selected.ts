import { fetchCopies, type Hands } from '../../actions/index.ts';
import { useSession } from '../../session/index.ts';
import type { MapSession } from '../../sync/index.ts';

/** Puts a copy of what is selected beside it. */
export async function duplicateSelected({
  session,
  perform,
}: Pick<Hands, 'perform'> & { readonly session: MapSession }): Promise<void> {
  const copies = await fetchCopies();
  if (copies) perform(copies.duplicateSelection(session.snapshot(), useSession.getState().selection));
}

import { fetchCopies, type Hands } from '../../actions/index.ts';
import { patiently } from '../../kit/index.ts';
import { useSession } from '../../session/index.ts';
import type { MapSession } from '../../sync/index.ts';

/** Puts a copy of what is selected beside it. */
export async function duplicateSelected({
  session,
  perform,
}: Pick<Hands, 'perform'> & { readonly session: MapSession }): Promise<void> {
  const { duplicateSelection } = await patiently(fetchCopies);
  perform(duplicateSelection(session.snapshot(), useSession.getState().selection));
}

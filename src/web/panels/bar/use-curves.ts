import { sameList } from '../../../core/base/index.ts';
import { useSession } from '../../session/index.ts';
import { useSnapshot } from '../../sync/index.ts';

/** The personas who have a curve, and which of them are drawn: nothing of it is stored, it is this screen's view. */
export function useCurves() {
  const shown = useSession((session) => session.personas);
  const personas = useSnapshot((snapshot) => {
    const felt = new Set(snapshot.feelings.list.map(({ persona }) => persona));
    return [...new Set([...snapshot.journey.personas, ...felt])].filter((id) => felt.has(id));
  }, sameList);
  return { personas, shown: personas.filter((id) => shown?.includes(id) ?? true) };
}

import type { Fault } from '../../../core/model/index.ts';
import { faultSentence } from '../../../core/protocol/index.ts';
import { useWording } from '../form/wording.ts';

/** Words the first of some faults. */
export function useFaultSentence(): (faults: readonly Fault[]) => string | null {
  const { locale } = useWording();
  return ([fault]) => (fault ? faultSentence(fault, locale) : null);
}

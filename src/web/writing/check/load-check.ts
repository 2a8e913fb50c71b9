import { createWritingCheck, durationIn, messageOf } from '../../../core/analysis/index.ts';

/** The rules on words with their sentences; on demand, since most who look at a map type nothing. */
export const openCheck = () => ({ check: createWritingCheck(), say: messageOf, durationIn });

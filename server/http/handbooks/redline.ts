import type { Change } from '../../../src/core/handbook/index.ts';
import type { Locale } from '../../../src/core/model/index.ts';
import { ANALYSIS_ERRORS, type Redlines } from '../../jobs/index.ts';
import { Refusal } from '../problems/index.ts';

/** What differs between two kept inputs, in a reader's words. */
export interface Redline {
  changes(from: Uint8Array, to: Uint8Array, locale: Locale): Promise<readonly Change[]>;
}

export const createRedline = (redlines: Redlines): Redline => ({
  changes: async (from, to, locale) => {
    const compared = await redlines.compare(from, to, locale);
    if (!compared.ok) {
      throw new Refusal(ANALYSIS_ERRORS[compared.error.code], {
        cause: new Error(JSON.stringify(compared.error)),
      });
    }
    return JSON.parse(Buffer.from(compared.value).toString()) as Change[];
  },
});

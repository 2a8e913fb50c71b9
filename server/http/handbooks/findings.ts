import type { Locale } from '../../../src/core/model/index.ts';
import type { HandbookFinding } from '../../../src/core/protocol/index.ts';
import { ANALYSIS_ERRORS, type Analyses } from '../../jobs/index.ts';
import { Refusal } from '../problems/index.ts';
import type { Material } from './draft.ts';

/** What stands against issuing: errors that nobody has waived, each with its journey, in the order of the handbook. */
export async function findBlocking(
  analyses: Analyses,
  { journeys, now, timeZone }: Material,
  locale: Locale,
): Promise<HandbookFinding[]> {
  const found: HandbookFinding[] = [];
  for (const { id, snapshot } of journeys) {
    const checked = await analyses.check(snapshot, { now, timeZone }, locale, 'blocking');
    if (!checked.ok) {
      throw new Refusal(ANALYSIS_ERRORS[checked.error.code], {
        cause: new Error(JSON.stringify(checked.error)),
      });
    }
    // Written by a thread of the same program.
    const findings = JSON.parse(Buffer.from(checked.value).toString()) as Omit<HandbookFinding, 'journey'>[];
    found.push(...findings.map((finding) => ({ ...finding, journey: id })));
  }
  return found;
}

import { analyse, isBlocking, type WordedFinding, wordFinding } from '../../src/core/analysis/index.ts';
import { snapshotOfFile } from '../../src/core/doc/index.ts';
import { readJourney, writeResult } from './files.ts';
import type { Voice } from './words.ts';

/** Checks the journey in a file; findings go to standard output. 1 while an error stands that nobody waived. */
export async function lint(file: string, isJson: boolean, voice: Voice): Promise<number> {
  const journey = await readJourney(file, voice);
  if (!journey) return 1;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const { findings } = analyse(snapshotOfFile(journey), { now: Date.now(), timeZone });
  const worded = findings.map((finding) => wordFinding(finding, voice.locale));
  if (isJson) await writeResult(undefined, `${JSON.stringify(worded, null, 2)}\n`, voice);
  else tell(file, worded, voice);
  return worded.some(isBlocking) ? 1 : 0;
}

function tell(file: string, findings: readonly WordedFinding[], voice: Voice): void {
  for (const { rule, severity, message, waived } of findings) {
    voice.tell('finding', { severity: voice.word(`severity-${severity}`), rule, message });
    if (waived) voice.tell('waived', { by: waived.by, reason: waived.reason });
  }
  const open = findings.filter(({ waived }) => !waived);
  const count = (severity: string) => open.filter((finding) => finding.severity === severity).length;
  voice.tell('lint-summary', {
    file,
    errors: count('error'),
    warnings: count('warning'),
    notes: count('info'),
    waived: findings.length - open.length,
  });
}

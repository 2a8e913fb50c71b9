import type { Command, Locale } from '../model/index.ts';
import type { Severity, Waived } from './finding.ts';
import type { Place } from './place.ts';
import type { AnyFinding, RuleId } from './rules/index.ts';
import { messageOf } from './sentences.ts';

/** A finding as the command line and the API give it out. */
export interface WordedFinding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
  readonly where: readonly Place[];
  readonly fix?: Command;
  readonly waived?: Waived;
}

/** The finding in the reader's language. */
export const wordFinding = (finding: AnyFinding, locale: Locale): WordedFinding => {
  const { rule, severity, where, fix, waived } = finding;
  return {
    rule,
    severity,
    message: messageOf(finding, locale),
    where,
    ...(fix && { fix }),
    ...(waived && { waived }),
  };
};

/** Whether a handbook may not be issued because of it. */
export const isBlocking = ({ severity, waived }: Pick<AnyFinding, 'severity' | 'waived'>): boolean =>
  severity === 'error' && !waived;

import type { AnyFinding, Severity } from '../../core/analysis/index.ts';
import { remember } from '../../core/base/index.ts';
import { useFromReport } from '../sync/index.ts';
import { countOpen } from './gravest.ts';

const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

const countOf = remember(countOpen);
const severityOf = remember((findings: readonly AnyFinding[]): Severity | null => {
  const found = new Set(findings.flatMap(({ waived, severity }) => (waived ? [] : [severity])));
  return GRAVEST_FIRST.find((severity) => found.has(severity)) ?? null;
});

/** How many findings of the journey nobody has answered for, and how grave the gravest is. */
export function useOpenFindings(): { count: number; severity: Severity | null } {
  const count = useFromReport(({ findings }) => countOf(findings));
  const severity = useFromReport(({ findings }) => severityOf(findings));
  return { count, severity };
}

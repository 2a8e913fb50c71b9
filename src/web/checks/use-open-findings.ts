import { useMemo } from 'react';
import type { Severity } from '../../core/analysis/index.ts';
import { useReport } from '../sync/index.ts';

const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

/** How many findings of the journey nobody has answered for, and how grave the gravest is. */
export function useOpenFindings(): { count: number; severity: Severity | null } {
  const { findings } = useReport();
  return useMemo(() => {
    const open = findings.filter(({ waived }) => waived === undefined);
    const has = (severity: Severity) => open.some((finding) => finding.severity === severity);
    return { count: open.length, severity: GRAVEST_FIRST.find(has) ?? null };
  }, [findings]);
}

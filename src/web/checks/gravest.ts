import type { AnyFinding, Severity } from '../../core/analysis/index.ts';

/** How many findings nobody has answered for, and how grave the gravest is. */
export interface Gravest {
  readonly count: number;
  readonly severity: Severity;
}

const isOpen = ({ waived }: AnyFinding): boolean => waived === undefined;

export const countOpen = (findings: readonly AnyFinding[]): number => findings.filter(isOpen).length;

/** Null where all is well. @param findings the gravest first */
export function gravestOf(findings: readonly AnyFinding[]): Gravest | null {
  const first = findings.find(isOpen);
  return first ? { count: countOpen(findings), severity: first.severity } : null;
}

import { cruise, type IReporterOutput } from 'dependency-cruiser';
import rules from './dependency-rules.mjs';

export interface Boundaries {
  readonly modules: number;
  readonly violations: readonly string[];
}

/** Checks the house's floors in the folders `src` and `server` below `baseDir`. */
export async function checkBoundaries(baseDir: string): Promise<Boundaries> {
  const { options, ...ruleSet } = rules;
  const result: IReporterOutput = await cruise(
    ['src', 'server'],
    { ...options, baseDir, ruleSet, validate: true, outputType: 'json' },
    { bustTheCache: true },
  );
  const { summary } = JSON.parse(String(result.output));
  return {
    modules: summary.totalCruised,
    violations: summary.violations.map(
      (violation: { rule: { name: string }; from: string; to: string; comment?: string }) => {
        const comment = rules.forbidden?.find((rule) => rule.name === violation.rule.name)?.comment ?? '';
        return `${violation.from} → ${violation.to}\n  ${violation.rule.name}: ${comment}`;
      },
    ),
  };
}

import type { AnyFinding } from '../../core/analysis/index.ts';
import { FindingItem } from './FindingItem.tsx';
import classes from './Findings.module.css';

/** A few findings, one below the other. */
export function Findings({ findings }: { findings: readonly AnyFinding[] }) {
  return (
    <ul className={classes.list}>
      {findings.map((finding) => (
        <FindingItem key={finding.key} finding={finding} />
      ))}
    </ul>
  );
}

import { ArrowRightLeft, Minus, PencilLine, Plus } from 'lucide-react';
import type { HandbookChange } from '../../../core/protocol/index.ts';
import classes from './compare.module.css';

type Kind = HandbookChange['kind'];

/** The same signs as where versions of a map are compared. */
const SIGNS = { added: Plus, removed: Minus, changed: PencilLine, moved: ArrowRightLeft } as const;

/** Stands before what says the same in words, unless it is given a label. */
export function KindSign({ kind, label }: { kind: Kind; label?: string }) {
  const Sign = SIGNS[kind];
  const role = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <span className={classes.sign} data-kind={kind} {...role}>
      <Sign size={13} strokeWidth={2.5} aria-hidden />
    </span>
  );
}

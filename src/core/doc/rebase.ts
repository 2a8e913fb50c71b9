import { diffText, shiftSplice } from '../base/index.ts';
import { type Operation, type Snapshot, textAt } from '../model/index.ts';

/**
 * Operations that were planned on what the journey was a moment ago, for what it is now. Only positions in texts depend
 * on the moment: what a colleague has typed since then stays, as if both had been done at once. What is gone by now is
 * passed over when the operations are done, and of a fact that both have set the later one stays.
 * @param operations with no more than one splice of each text
 */
export function rebaseOperations(
  operations: readonly Operation[],
  planned: Snapshot,
  now: Snapshot,
): readonly Operation[] {
  if (planned === now) return operations;
  return operations.map((operation) => {
    if (operation.op !== 'splice') return operation;
    const { target, key, line, splice } = operation;
    const [was, is] = [textAt(planned, target, key, line), textAt(now, target, key, line)];
    const typed = was === null || is === null ? null : diffText(was, is);
    return typed ? { ...operation, splice: shiftSplice(splice, typed) } : operation;
  });
}

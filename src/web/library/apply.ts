import type { Command, Fault } from '../../core/model/index.ts';
import type { MapSession } from '../sync/index.ts';

/** Does commands as one step of undo; answers with why nothing was done. Lines join a script one after another. */
export function applyTogether(session: MapSession, commands: readonly Command[]): readonly Fault[] {
  const gesture = Symbol('together');
  const isLine = ({ type }: Command) => type === 'lines.add';
  const done = session.runAll(
    commands.filter((command) => !isLine(command)),
    gesture,
  );
  if (!done.ok) return done.error;
  for (const command of commands.filter(isLine)) {
    const added = session.run(command, gesture);
    if (!added.ok) return added.error;
  }
  return [];
}

import { spliceText } from '../../../core/base/index.ts';
import { type Command, type Snapshot, textAt } from '../../../core/model/index.ts';
import { editSince } from '../../kit/index.ts';

/**
 * The same command for the text as it is now: it was made for the text that was checked, and somebody may have
 * typed since. Null when nothing of it is left to do.
 */
export function onCurrent(command: Command, checked: string, snapshot: Snapshot): Command | null {
  if (command.type !== 'text.splice') return command;
  const { target, key, line, index, remove, insert } = command;
  const current = textAt(snapshot, target, key, line);
  if (current === null || current === checked) return command;
  const edit = editSince(checked, spliceText(checked, { index, remove, insert }), current);
  return edit && { ...command, ...edit };
}

import type { KeyboardEvent as ReactKeyboardEvent } from 'react';
import { isComposing } from '../kit/index.ts';
import type { LiveSession } from '../sync/index.ts';

/**
 * Undo and redo in a text that is stored as it is typed: the browser's own would fight with what others write.
 * True when the key was one of them.
 */
export function undoByKey(event: KeyboardEvent | ReactKeyboardEvent, session: LiveSession): boolean {
  if (isComposing(event) || !(event.metaKey || event.ctrlKey) || event.altKey) return false;
  const key = event.key.toLowerCase();
  const redo = (key === 'z' && event.shiftKey) || (key === 'y' && event.ctrlKey);
  if (!redo && key !== 'z') return false;
  event.preventDefault();
  event.stopPropagation();
  if (redo) session.redo();
  else session.undo();
  return true;
}

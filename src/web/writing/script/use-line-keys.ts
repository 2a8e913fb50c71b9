import type { ClipboardEvent, KeyboardEvent } from 'react';
import { LINE_PARTS, type LinePart, type Script } from '../../../core/model/index.ts';
import { isComposing } from '../../kit/index.ts';
import { undoByKey } from '../../prose/index.ts';
import type { MapSession } from '../../sync/index.ts';
import { joinLine, type LineEdit, moveLine, pasteLines, splitLine } from './line-edits.ts';

type Field = HTMLTextAreaElement;

interface Hands {
  readonly session: MapSession;
  readonly script: string;
  /** Does it, and puts the caret where it goes. */
  readonly edit: (edit: LineEdit) => void;
  readonly setPart: (line: string, part: LinePart) => void;
  /** The caret goes to the line above or below, as near as can be to where it was. */
  readonly walk: (line: string, step: 1 | -1) => boolean;
}

type Key = (event: KeyboardEvent<Field>, line: string, script: Script, hands: Hands) => boolean;

const isBare = ({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  !(ctrlKey || metaKey || altKey || shiftKey);
const isAlt = ({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  altKey && !(ctrlKey || metaKey || shiftKey);

const isEmptySelection = ({ selectionStart, selectionEnd }: Field): boolean =>
  selectionStart === selectionEnd;

const enter: Key = (event, line, script, { edit }) => {
  if (!isBare(event)) return false;
  const { selectionStart, selectionEnd } = event.currentTarget;
  edit(splitLine(script, line, selectionStart, selectionEnd));
  return true;
};

const backspace: Key = (event, line, script, { edit }) => {
  const { currentTarget: field } = event;
  if (!isBare(event) || !isEmptySelection(field) || field.selectionStart > 0) return false;
  if (script.lines[0]?.id === line) return false;
  edit(joinLine(script, line));
  return true;
};

const remove: Key = (event, line, script, { edit }) => {
  const { currentTarget: field } = event;
  if (!isBare(event) || !isEmptySelection(field) || field.selectionEnd < field.value.length) return false;
  const below = script.lines[script.lines.findIndex(({ id }) => id === line) + 1];
  if (!below) return false;
  edit(joinLine(script, below.id));
  return true;
};

const vertical =
  (step: 1 | -1): Key =>
  (event, line, script, { edit, walk }) => {
    if (isAlt(event)) {
      edit(moveLine(script, line, step, event.currentTarget.selectionStart));
      return true;
    }
    return isBare(event) && isEmptySelection(event.currentTarget) && walk(line, step);
  };

const KEYS: Readonly<Record<string, Key>> = {
  Enter: enter,
  Backspace: backspace,
  Delete: remove,
  ArrowUp: vertical(-1),
  ArrowDown: vertical(1),
};

/** The keys of a line. They work on the script as it is, not as it was last drawn. */
export const LINES_TYPE = 'application/x-throughline-lines';

export function lineKeys(hands: Hands, line: string) {
  const { session, script: id, setPart, edit } = hands;
  const current = () => session.snapshot().library.scripts.get(id);
  return {
    onKeyDown: (event: KeyboardEvent<Field>) => {
      if (undoByKey(event, session) || isComposing(event)) return;
      const script = current();
      if (!script) return;
      const nth = /^Digit([1-5])$/.exec(event.code)?.[1];
      const part = nth && isAlt(event) ? LINE_PARTS[Number(nth) - 1] : undefined;
      if (part) setPart(line, part);
      else if (!KEYS[event.key]?.(event, line, script, hands)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    onPaste: (event: ClipboardEvent<Field>) => {
      const marked = event.clipboardData.getData(LINES_TYPE);
      const text = marked || event.clipboardData.getData('text/plain');
      const script = current();
      if (!script || (marked === '' && !/[\r\n]/.test(text.trim()))) return;
      event.preventDefault();
      const { selectionStart, selectionEnd } = event.currentTarget;
      edit(pasteLines(script, line, selectionStart, selectionEnd, text));
    },
  };
}

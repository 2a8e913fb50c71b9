import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, useState } from 'react';
import type { Script } from '../../../core/model/index.ts';
import { isComposing } from '../../kit/index.ts';
import { copiedLines, type LineEdit, pasteOverAll, removeLines } from './line-edits.ts';
import { LINES_TYPE } from './use-line-keys.ts';

interface Hands {
  readonly current: () => Script | undefined;
  readonly edit: (edit: LineEdit) => void;
  readonly readOnly: boolean;
}

const MODIFIERS: ReadonlySet<string> = new Set(['Control', 'Meta', 'Shift', 'Alt']);

const isWhole = ({ selectionStart, selectionEnd, value }: HTMLTextAreaElement): boolean =>
  selectionStart === 0 && selectionEnd === value.length;

/** All lines of a script selected together: mod+A in a line that is selected already, or is empty. */
export function useAllLines({ current, edit, readOnly }: Hands) {
  const [all, setAll] = useState(false);
  const onKeyDownCapture = (event: KeyboardEvent<HTMLElement>) => {
    if (isComposing(event) || MODIFIERS.has(event.key)) return;
    const { target, key } = event;
    const mod = (event.ctrlKey || event.metaKey) && !event.altKey;
    const take = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (mod && key.toLowerCase() === 'a') {
      const more = target instanceof HTMLTextAreaElement && isWhole(target);
      if (!more || (current()?.lines.length ?? 0) < 2) return;
      take();
      setAll(true);
      return;
    }
    // Copying, cutting and pasting come as events of their own.
    if (!all || (mod && 'cxv'.includes(key.toLowerCase()))) return;
    setAll(false);
    const script = current();
    if (key === 'Escape') take();
    else if ((key === 'Delete' || key === 'Backspace') && script && !readOnly) {
      take();
      edit(removeLines(script));
    }
  };
  const onCopyCapture = (event: ClipboardEvent) => {
    const script = current();
    if (!all || !script) return;
    event.preventDefault();
    event.stopPropagation();
    const { plain, marked } = copiedLines(script.lines);
    event.clipboardData.setData('text/plain', plain);
    event.clipboardData.setData(LINES_TYPE, marked);
  };
  const onCutCapture = (event: ClipboardEvent) => {
    onCopyCapture(event);
    const script = current();
    if (!all || readOnly || !script) return;
    setAll(false);
    edit(removeLines(script));
  };
  const onPasteCapture = (event: ClipboardEvent) => {
    const script = current();
    if (!all || readOnly || !script) return;
    event.preventDefault();
    event.stopPropagation();
    setAll(false);
    const { clipboardData: data } = event;
    edit(pasteOverAll(script, data.getData(LINES_TYPE) || data.getData('text/plain')));
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (!currentTarget.contains(relatedTarget)) setAll(false);
  };
  return {
    all,
    onList: {
      onKeyDownCapture,
      onCopyCapture,
      onCutCapture,
      onPasteCapture,
      onBlur,
      onPointerDownCapture: () => setAll(false),
      'data-all': all || undefined,
    },
  };
}

import { type RefCallback, useCallback, useLayoutEffect, useRef } from 'react';
import { diffText, type Splice } from '../../core/base/index.ts';
import { editSince, shiftPosition } from './live-text.ts';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

interface LiveText {
  /** The text as it was last rendered; its change is the sign to look again. */
  value: string;
  /** The text as it is at this moment, which may be ahead of what was rendered. */
  read: () => string;
  /** One edit of the text that `read` gave; to be applied at once. */
  onEdit: (splice: Splice) => void;
}

/**
 * Binds a text field to a text that others may change at the same time. Every edit comes out as one splice;
 * a syllable in composition comes out only when it is finished, on whatever the text has become by then.
 * A change from elsewhere moves neither caret nor selection off its character.
 *
 * Give the answer to the field as `ref`, and no `value` of its own.
 */
export function useLiveText({ value, read, onEdit }: LiveText): RefCallback<TextElement> {
  const element = useRef<TextElement>(null);
  /** The field in which a syllable is being composed. */
  const composing = useRef<TextElement>(null);
  /** The text that the field had when the document last heard from it. */
  const base = useRef(value);
  const latest = useRef({ read, onEdit });

  const show = useCallback(() => {
    const field = element.current;
    const text = latest.current.read();
    base.current = text;
    const change = field && diffText(field.value, text);
    if (!field || !change) return;
    const { selectionStart, selectionEnd, selectionDirection } = field;
    field.value = text;
    if (document.activeElement !== field || selectionStart === null || selectionEnd === null) return;
    field.setSelectionRange(
      shiftPosition(selectionStart, change),
      shiftPosition(selectionEnd, change),
      selectionDirection ?? undefined,
    );
  }, []);

  const take = useCallback(() => {
    const field = element.current;
    if (!field) return;
    const splice = editSince(base.current, field.value, latest.current.read());
    base.current = field.value;
    if (splice) latest.current.onEdit(splice);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `value` is the sign that the text has changed
  useLayoutEffect(() => {
    latest.current = { read, onEdit };
    if (!composing.current) show();
  }, [value, read, onEdit, show]);

  return useCallback(
    (field: TextElement | null) => {
      if (!field) return;
      const onInput = () => {
        if (!composing.current) take();
      };
      const onStart = () => {
        composing.current = field;
      };
      const onEnd = () => {
        composing.current = null;
        take();
        show();
      };
      element.current = field;
      // The same field comes again whenever the caller's own ref is a new function; nothing may touch a syllable.
      if (composing.current !== field) {
        composing.current = null;
        show();
      }
      field.addEventListener('input', onInput);
      field.addEventListener('compositionstart', onStart);
      field.addEventListener('compositionend', onEnd);
      return () => {
        element.current = null;
        field.removeEventListener('input', onInput);
        field.removeEventListener('compositionstart', onStart);
        field.removeEventListener('compositionend', onEnd);
      };
    },
    [show, take],
  );
}

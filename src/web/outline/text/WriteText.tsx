import { type InputEvent, type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { flushSync } from 'react-dom';
import { faultSentence } from '../../../core/protocol/index.ts';
import { isComposing } from '../../kit/index.ts';
import { undoByKey, useProse } from '../../prose/index.ts';
import { useOutlineContext } from '../outline-context.ts';
import { focusText, nextText, textMark } from '../places.ts';
import { useWording } from '../use-wording.ts';
import classes from './text.module.css';
import type { TextProps } from './text-props.ts';

/** A text while it is being typed in: by character into the document, as high as its text. */
export function WriteText({
  table,
  id,
  field,
  label,
  placeholder,
  oneLine = false,
  className,
  onEnter,
}: TextProps) {
  const { t, locale } = useWording();
  const { commands, written } = useOutlineContext();
  const { ref, text, faults } = useProse({ target: { table, id }, key: field }, oneLine);
  const input = useRef<HTMLTextAreaElement>(null);
  const errorId = useId();
  const [fault] = faults;

  useEffect(() => {
    const element = input.current;
    if (!element) return;
    const caret = commands.takeCaret() ?? element.value.length;
    element.focus();
    element.setSelectionRange(caret, caret);
  }, [commands]);

  const leave = () => commands.leave(table, id, field);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (undoByKey(event, commands.session)) return;
    // What is typed here is text, never a key of the page around it.
    event.stopPropagation();
    if (isComposing(event)) return;
    const next = event.key === 'Tab' && nextText(event.currentTarget, event.shiftKey ? -1 : 1);
    if (next) {
      // Whoever types goes on typing; menus and links are there once the field is left with Escape.
      event.preventDefault();
      leave();
      commands.write(next.table, next.id, next.field);
    }
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (!isDone && !(event.key === 'Enter' && oneLine)) return;
    event.preventDefault();
    flushSync(leave);
    if (isDone || !onEnter) focusText(table, id, field);
    else onEnter(event.shiftKey);
  };
  // A syllable in composition is not in the document yet, but takes room already.
  const follow = ({ currentTarget }: InputEvent<HTMLTextAreaElement>) => {
    if (currentTarget.parentElement) currentTarget.parentElement.dataset.text = currentTarget.value;
  };
  return (
    <>
      <span className={[classes.grow, className].filter(Boolean).join(' ')} data-text={text} lang={written}>
        <textarea
          ref={(element) => {
            input.current = element;
            return ref(element);
          }}
          className={classes.input}
          rows={1}
          aria-label={label}
          aria-invalid={fault !== undefined || undefined}
          aria-describedby={fault && errorId}
          placeholder={placeholder}
          onInput={follow}
          onKeyDown={onKeyDown}
          onBlur={() => {
            // Looking at another window for a moment doesn't end the sentence.
            if (document.hasFocus()) leave();
          }}
          {...textMark(table, id, field)}
        />
      </span>
      {fault && (
        <span id={errorId} className={classes.fault} role="alert">
          {t('text.refused', { sentence: faultSentence(fault, locale) })}
        </span>
      )}
    </>
  );
}

import type { KeyboardEvent, MouseEvent } from 'react';
import { useOutlineContext } from '../outline-context.ts';
import { textMark } from '../places.ts';
import { useWording } from '../use-wording.ts';
import { caretAt } from './caret.ts';
import classes from './text.module.css';
import type { TextProps } from './text-props.ts';

/** A text as it is read: it can be marked and copied, and a click or Enter opens it. */
export function ReadText({ table, id, field, text, label, placeholder, oneLine, className }: TextProps) {
  const { t } = useWording();
  const { commands, readOnly, written } = useOutlineContext();
  const look = [classes.text, oneLine ? classes.oneLine : classes.lines, className].filter(Boolean).join(' ');
  if (readOnly) {
    return (
      <span className={look} lang={written}>
        {text || (oneLine ? t('untitled') : '')}
      </span>
    );
  }

  const onClick = (event: MouseEvent<HTMLElement>) => {
    // Whoever has marked some words wants them, not a field.
    if (!window.getSelection()?.isCollapsed) return;
    commands.write(table, id, field, caretAt(event.currentTarget, event.clientX, event.clientY));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!['Enter', ' ', 'F2'].includes(event.key) || event.target !== event.currentTarget) return;
    event.preventDefault();
    commands.write(table, id, field);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: the words in a button can't be marked and copied
    <span
      role="button"
      tabIndex={0}
      className={look}
      data-empty={text === '' || undefined}
      lang={text === '' ? undefined : written}
      aria-description={`${label}. ${t('edit')}`}
      onClick={onClick}
      onKeyDown={onKeyDown}
      {...textMark(table, id, field)}
    >
      {text || placeholder}
    </span>
  );
}

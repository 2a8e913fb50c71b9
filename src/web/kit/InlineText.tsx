import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import classes from './InlineText.module.css';
import { isComposing } from './ime.ts';

interface Props {
  /** The text before editing. */
  value: string;
  label: string;
  maxLength?: number;
  /** Called once, with a text that is neither empty nor what it was. */
  onCommit: (text: string) => void;
  /** Called when editing is over, committed or not. */
  onDone: () => void;
  className?: string;
}

/**
 * A short text edited where it stands: Enter or leaving the field commits, Escape gives the old text back.
 * It looks like the text around it, so that nothing jumps.
 */
export function InlineText({ value, label, maxLength, onCommit, onDone, className }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const finished = useRef(false);

  useEffect(() => field.current?.select(), []);

  const finish = (text: string | undefined) => {
    if (finished.current) return;
    finished.current = true;
    const trimmed = text?.trim();
    if (trimmed && trimmed !== value) onCommit(trimmed);
    onDone();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // What is typed here is text, never a shortcut of the page around it.
    event.stopPropagation();
    if (isComposing(event)) return;
    if (event.key === 'Enter') finish(event.currentTarget.value);
    if (event.key === 'Escape') finish(undefined);
  };

  return (
    <input
      ref={field}
      className={[classes.input, className].filter(Boolean).join(' ')}
      defaultValue={value}
      aria-label={label}
      maxLength={maxLength}
      // biome-ignore lint/a11y/noAutofocus: it appears because somebody asked to edit this text
      autoFocus
      onKeyDown={onKeyDown}
      onBlur={(event: FocusEvent<HTMLInputElement>) => finish(event.currentTarget.value)}
    />
  );
}

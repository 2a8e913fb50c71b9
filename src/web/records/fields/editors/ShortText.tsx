import type { ComponentProps } from 'react';
import { useId } from 'react';
import classes from '../controls.module.css';
import { FieldError } from '../FieldNote.tsx';
import type { useDraft } from '../use-draft.ts';

interface Props extends Omit<ComponentProps<'input'>, 'value'> {
  draft: ReturnType<typeof useDraft>;
  describedBy?: string;
}

/** One line for a value with a form of its own: a number, a time. What can't be read stays in it. */
export function ShortText({ draft, describedBy, className, ...input }: Props) {
  const errorId = useId();
  return (
    <span>
      <input
        {...input}
        className={[classes.control, className].filter(Boolean).join(' ')}
        value={draft.text}
        autoComplete="off"
        aria-invalid={draft.error !== null || undefined}
        aria-describedby={draft.error === null ? describedBy : errorId}
        onChange={(event) => draft.type(event.currentTarget.value)}
        onKeyDown={draft.onKeyDown}
        onBlur={draft.onBlur}
      />
      <FieldError id={errorId}>{draft.error}</FieldError>
    </span>
  );
}

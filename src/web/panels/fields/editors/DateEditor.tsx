import { useId, useState } from 'react';
import { mayBeMissing } from '../../record/schema-of.ts';
import classes from '../controls.module.css';
import type { EditorProps } from '../editor.ts';
import { FieldError } from '../FieldNote.tsx';
import { useFaultSentence } from '../use-fault.ts';

const MISSING = [{ code: 'missing', path: '$', params: {} }] as const;

export function DateEditor({ binding, id, describedBy, readOnly }: EditorProps<'date'>) {
  const sentence = useFaultSentence();
  const errorId = useId();
  const [error, setError] = useState<string | null>(null);
  const day = typeof binding.value === 'string' ? binding.value.slice(0, 10) : '';
  const commit = (next: string) => {
    if (next === day) return;
    if (next === '' && !mayBeMissing(binding.schema)) setError(sentence(MISSING));
    else setError(sentence(binding.commit(next === '' ? null : next)));
  };
  return (
    <>
      <input
        // The browser's picker keeps a half-typed date to itself; a date from elsewhere starts it anew.
        key={day}
        id={id}
        type="date"
        className={classes.control}
        defaultValue={day}
        max="9999-12-31"
        readOnly={readOnly}
        aria-invalid={error !== null || undefined}
        aria-describedby={error === null ? describedBy : errorId}
        onBlur={(event) => {
          if (!event.currentTarget.validity.badInput) commit(event.currentTarget.value);
        }}
        onChange={(event) => {
          // Typing a year goes through 0002, 0020, 0202: those are left for leaving the field.
          if (event.currentTarget.value >= '1900') commit(event.currentTarget.value);
        }}
      />
      <FieldError id={errorId}>{error}</FieldError>
    </>
  );
}

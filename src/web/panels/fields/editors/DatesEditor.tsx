import { X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useWording } from '../../record/wording.ts';
import controls from '../controls.module.css';
import type { EditorProps } from '../editor.ts';
import { FieldError } from '../FieldNote.tsx';
import { useFaultSentence } from '../use-fault.ts';
import { AddButton } from './AddButton.tsx';
import classes from './chips.module.css';

/** Single days, in order. */
export function DatesEditor({ binding, id, labelId, describedBy, readOnly }: EditorProps<'dates'>) {
  const { t, date } = useWording();
  const sentence = useFaultSentence();
  const field = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<string | null>(null);
  const days = Array.isArray(binding.value) ? binding.value.map(String) : [];
  const set = (next: readonly string[]) => setError(sentence(binding.commit([...next])));
  const add = () => {
    const day = field.current?.value;
    if (!field.current || !day) return;
    field.current.value = '';
    set([...new Set([...days, day])].sort());
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be named by the label beside it
    <div role="group" aria-labelledby={labelId} aria-describedby={describedBy}>
      <div className={classes.chips}>
        {days.map((day) => (
          <span key={day} className={classes.chip}>
            <span className={classes.name}>{date(day)}</span>
            {!readOnly && (
              <button
                type="button"
                className={classes.remove}
                aria-label={t('field.removeItem', { name: date(day) })}
                onClick={() => set(days.filter((one) => one !== day))}
              >
                <X size={12} aria-hidden />
              </button>
            )}
          </span>
        ))}
      </div>
      {!readOnly && (
        <div className={controls.joined} style={{ marginTop: 4 }}>
          <input
            ref={field}
            id={id}
            type="date"
            className={controls.control}
            max="9999-12-31"
            aria-labelledby={labelId}
            onKeyDown={(event) => {
              if (event.key === 'Enter') add();
            }}
          />
          <AddButton text={t('add.date')} onClick={add} />
        </div>
      )}
      <FieldError>{error}</FieldError>
    </div>
  );
}

import { X } from 'lucide-react';
import { useState } from 'react';
import { CalendarButton, isComposing, parseDay } from '../../../kit/index.ts';
import { useWording } from '../../form/wording.ts';
import controls from '../controls.module.css';
import type { EditorProps } from '../editor.ts';
import { FieldError } from '../FieldNote.tsx';
import { useFaultSentence } from '../use-fault.ts';
import { AddButton } from './AddButton.tsx';
import classes from './chips.module.css';

/** Single days, in order. */
export function DatesEditor({ field, binding, id, labelId, describedBy, readOnly }: EditorProps<'dates'>) {
  const { t, date } = useWording();
  const sentence = useFaultSentence();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const days = Array.isArray(binding.value) ? binding.value.map(String) : [];
  const set = (next: readonly string[]): boolean => {
    const why = sentence(binding.commit([...next]));
    setError(why);
    return why === null;
  };
  const addDay = (day: string): boolean => set([...new Set([...days, day])].sort());
  const add = () => {
    if (typed.trim() !== '' && addDay(parseDay(typed))) setTyped('');
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
            id={id}
            className={controls.control}
            value={typed}
            autoComplete="off"
            placeholder={t('field.date')}
            aria-labelledby={labelId}
            aria-invalid={error !== null || undefined}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setError(null);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !isComposing(event)) add();
            }}
          />
          <CalendarButton label={t('field.calendar', { field: t(field.label) })} day={null} onPick={addDay} />
          <AddButton text={t('add.date')} onClick={add} />
        </div>
      )}
      <FieldError>{error}</FieldError>
    </div>
  );
}

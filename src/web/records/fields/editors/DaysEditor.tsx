import { useWording } from '../../form/wording.ts';
import type { EditorProps } from '../editor.ts';
import classes from './plain.module.css';

const DAYS = [1, 2, 3, 4, 5, 6, 7];

/** Days of the week, Monday first. */
export function DaysEditor({ binding, labelId, readOnly }: EditorProps<'days'>) {
  const { weekday } = useWording();
  const chosen = Array.isArray(binding.value) ? binding.value.map(Number) : [];
  const toggle = (day: number) =>
    binding.commit(DAYS.filter((one) => (one === day ? !chosen.includes(one) : chosen.includes(one))));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be named by the label beside it
    <div className={classes.days} role="group" aria-labelledby={labelId}>
      {DAYS.map((day) => (
        <button
          key={day}
          type="button"
          className={classes.day}
          aria-pressed={chosen.includes(day)}
          disabled={readOnly}
          onClick={() => toggle(day)}
        >
          {weekday(day)}
        </button>
      ))}
    </div>
  );
}

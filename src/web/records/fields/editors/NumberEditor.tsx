import { useTranslation } from 'react-i18next';
import { parseNumber } from '../../../kit/index.ts';
import classes from '../controls.module.css';
import type { EditorProps } from '../editor.ts';
import { numberFault } from '../number-faults.ts';
import { read, unreadable, useDraft } from '../use-draft.ts';
import { ShortText } from './ShortText.tsx';

/** 0.1 + 0.2 must not show: no share is finer than this. */
const round = (value: number): number => Number(value.toFixed(8));

export function NumberEditor({ field, binding, id, describedBy, readOnly }: EditorProps<'number'>) {
  const { t } = useTranslation('records');
  const scale = field.percent ? 100 : 1;
  const shown = typeof binding.value === 'number' ? String(round(binding.value * scale)) : '';
  const draft = useDraft(binding, shown, (text) => {
    const typed = parseNumber(field.percent ? text.replace(/[%％]\s*$/, '') : text);
    if (typed === undefined) return unreadable(t('hint.number'));
    if (typed === null) return read(null);
    const fault = numberFault(typed, {
      min: field.min === undefined ? undefined : field.min * scale,
      max: field.max === undefined ? undefined : field.max * scale,
      integer: field.integer,
    });
    return fault ? unreadable([fault]) : read(round(typed / scale));
  });
  const input = (
    <ShortText
      id={id}
      draft={draft}
      describedBy={describedBy}
      inputMode={field.integer ? 'numeric' : 'decimal'}
      placeholder={binding.mixed ? t('field.mixed') : readOnly ? t('field.none') : undefined}
      readOnly={readOnly}
    />
  );
  if (!field.percent) return input;
  return (
    <span className={classes.joined}>
      {input}
      <span className={classes.suffix} aria-hidden>
        %
      </span>
    </span>
  );
}

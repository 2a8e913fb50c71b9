import { useTranslation } from 'react-i18next';
import { CalendarButton, parseDay } from '../../../kit/index.ts';
import { mayBeMissing } from '../../form/schema-of.ts';
import classes from '../controls.module.css';
import type { EditorProps } from '../editor.ts';
import { read, unreadable, useDraft } from '../use-draft.ts';
import { ShortText } from './ShortText.tsx';

const MISSING = [{ code: 'missing', path: '$', params: {} }] as const;

/** A day: typed as 2026-12-31, which reads alike in every language, or chosen from a calendar. */
export function DateEditor({ field, binding, id, describedBy, readOnly }: EditorProps<'date'>) {
  const { t } = useTranslation('records');
  const day = typeof binding.value === 'string' ? binding.value.slice(0, 10) : '';
  const draft = useDraft(binding, day, (text) => {
    if (text.trim() !== '') return read(parseDay(text));
    return mayBeMissing(binding.schema) ? read(null) : unreadable(MISSING);
  });
  return (
    <span className={classes.joined}>
      <ShortText
        id={id}
        draft={draft}
        describedBy={describedBy}
        placeholder={t(binding.mixed ? 'field.mixed' : 'field.date')}
        readOnly={readOnly}
      />
      {!readOnly && (
        <CalendarButton
          label={t('field.calendar', { field: t(field.label) })}
          day={day === '' ? null : day}
          onPick={draft.commit}
        />
      )}
    </span>
  );
}

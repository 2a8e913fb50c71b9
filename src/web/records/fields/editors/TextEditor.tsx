import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { mayBeMissing } from '../../form/schema-of.ts';
import type { EditorProps } from '../editor.ts';
import { FieldError } from '../FieldNote.tsx';
import { GrowingText } from '../GrowingText.tsx';
import { TextLinks } from '../TextLinks.tsx';
import { read, useDraft } from '../use-draft.ts';

export function TextEditor({ field, binding, id, describedBy, readOnly }: EditorProps<'text'>) {
  const { t } = useTranslation('records');
  const errorId = useId();
  const shown = typeof binding.value === 'string' ? binding.value : '';
  const draft = useDraft(binding, shown, (text) => {
    const kept = field.lines === 'one' ? text.replace(/\s*[\r\n]+\s*/g, ' ').trim() : text;
    return read(kept === '' && mayBeMissing(binding.schema) ? null : kept);
  });
  return (
    <>
      <GrowingText
        id={id}
        shown={draft.text}
        value={draft.text}
        placeholder={binding.mixed ? t('field.mixed') : readOnly ? t('field.none') : undefined}
        aria-describedby={draft.error === null ? describedBy : errorId}
        aria-invalid={draft.error !== null || undefined}
        readOnly={readOnly}
        onChange={(event) => draft.type(event.currentTarget.value)}
        onKeyDown={draft.onKeyDown}
        onBlur={draft.onBlur}
      />
      <FieldError id={errorId}>{draft.error}</FieldError>
      <TextLinks text={shown} />
    </>
  );
}

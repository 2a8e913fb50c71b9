import { useTranslation } from 'react-i18next';
import type { EditorProps } from '../editor.ts';
import { read, useDraft } from '../use-draft.ts';
import { ShortText } from './ShortText.tsx';

/** "9", "9:30", "９：３０" and "0930" as the file has them: 09:30. What can't be read goes on as it is. */
export function readClock(text: string): string {
  const plain = text.normalize('NFKC').trim();
  const [, hours, minutes] = /^(\d{1,2})(?:[:.h]?(\d{2}))?$/.exec(plain) ?? [];
  return hours === undefined ? plain : `${hours.padStart(2, '0')}:${minutes ?? '00'}`;
}

export function ClockEditor({ binding, id, describedBy, readOnly }: EditorProps<'clock'>) {
  const { t } = useTranslation('records');
  const value = typeof binding.value === 'string' ? binding.value : '';
  const draft = useDraft(binding, value, (text) => read(text.trim() === '' ? null : readClock(text)));
  return (
    <ShortText
      id={id}
      draft={draft}
      describedBy={describedBy}
      inputMode="numeric"
      placeholder={t('field.clock')}
      readOnly={readOnly}
    />
  );
}

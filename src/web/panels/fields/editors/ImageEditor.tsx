import { useTranslation } from 'react-i18next';
import controls from '../controls.module.css';
import type { EditorProps } from '../editor.ts';
import { safeAddress } from '../find-links.ts';
import { read, useDraft } from '../use-draft.ts';
import classes from './plain.module.css';
import { ShortText } from './ShortText.tsx';

/** A picture by its address; only the web's own kinds of address are shown. */
export function ImageEditor({ binding, id, describedBy, readOnly }: EditorProps<'image'>) {
  const { t } = useTranslation('panels');
  const value = typeof binding.value === 'string' ? binding.value : '';
  const draft = useDraft(binding, value, (text) => read(text.trim() === '' ? null : text.trim()));
  const address = safeAddress(value);
  const shown = address !== null && !address.startsWith('mailto:');
  return (
    <>
      <ShortText
        id={id}
        draft={draft}
        describedBy={describedBy}
        type="url"
        inputMode="url"
        placeholder={t('hint.image')}
        readOnly={readOnly}
      />
      {shown && (
        <img
          src={address}
          alt={t('field.image.alt')}
          className={classes.picture}
          loading="lazy"
          referrerPolicy="no-referrer"
        />
      )}
      {value !== '' && !shown && <p className={controls.note}>{t('field.image.unsafe')}</p>}
    </>
  );
}

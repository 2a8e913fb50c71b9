import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import controls from '../controls.module.css';
import type { EditorProps } from '../editor.ts';
import { pictureSource } from '../picture-source.ts';
import { read, useDraft } from '../use-draft.ts';
import classes from './plain.module.css';
import { ShortText } from './ShortText.tsx';

/** A picture: shown when it lies in the file itself; one on somebody's server is a link, never loaded unasked. */
export function ImageEditor({ binding, id, describedBy, readOnly }: EditorProps<'image'>) {
  const { t } = useTranslation('records');
  const value = typeof binding.value === 'string' ? binding.value : '';
  const draft = useDraft(binding, value, (text) => read(text.trim() === '' ? null : text.trim()));
  return (
    <>
      <ShortText
        id={id}
        draft={draft}
        describedBy={describedBy}
        inputMode="url"
        placeholder={t('hint.image')}
        readOnly={readOnly}
      />
      {value !== '' && <Picture value={value} />}
    </>
  );
}

function Picture({ value }: { value: string }) {
  const { t } = useTranslation('records');
  const source = pictureSource(value);
  if (source.kind === 'inside') {
    return <img src={source.data} alt={t('field.image.alt')} className={classes.picture} />;
  }
  if (source.kind === 'unknown') return <p className={controls.note}>{t('field.image.unsafe')}</p>;
  return (
    <p className={controls.note}>
      {t('field.image.foreign', { host: source.host })}{' '}
      <a href={source.address} target="_blank" rel="noopener noreferrer" className={classes.foreign}>
        {t('field.image.open')}
        <ExternalLink size={12} aria-hidden />
      </a>
    </p>
  );
}

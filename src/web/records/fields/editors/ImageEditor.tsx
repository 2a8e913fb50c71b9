import { useTranslation } from 'react-i18next';
import { type PictureSource, pictureSource } from '../../../../core/model/index.ts';
import { addWords } from '../../../kit/index.ts';
import { useRecordName } from '../../form/name.ts';
import { Picture } from '../../pictures/Picture.tsx';
import { PictureTaker } from '../../pictures/PictureTaker.tsx';
import { PICTURE_WORDS } from '../../pictures/words.ts';
import type { EditorProps } from '../editor.ts';
import { read, useDraft } from '../use-draft.ts';
import { ShortText } from './ShortText.tsx';

addWords(PICTURE_WORDS);

/**
 * A picture: chosen, dropped or pasted here, and kept by the server; or one that lies in the text itself. One on somebody else's
 * server is a link, never loaded unasked.
 */
export function ImageEditor({ binding, targets, id, describedBy, readOnly }: EditorProps<'image'>) {
  const { t } = useTranslation('pictures');
  const [target] = targets;
  const owner = target?.table === 'personas' ? 'personas' : 'cards';
  const value = typeof binding.value === 'string' ? binding.value : '';
  const draft = useDraft(binding, value, (text) => read(text.trim() === '' ? null : text.trim()));
  const source = value === '' ? null : pictureSource(value);
  const picture = source && <NamedPicture source={source} table={owner} id={target?.id} />;
  const isUploaded = source?.kind === 'uploaded';
  const address = !isUploaded && (
    <ShortText
      key="address"
      id={id}
      draft={draft}
      aria-label={t('address')}
      describedBy={describedBy}
      inputMode="url"
      placeholder={t('hint')}
      readOnly={readOnly}
    />
  );
  if (readOnly) {
    return (
      <>
        {value !== '' && picture}
        {address}
      </>
    );
  }
  return (
    <PictureTaker
      owner={owner}
      binding={binding}
      picture={picture}
      isFramed={isUploaded || source?.kind === 'inside'}
    >
      {address}
    </PictureTaker>
  );
}

/** Only where there is a picture does the name of what it shows matter, which changes with every key. */
function NamedPicture({
  source,
  table,
  id,
}: {
  source: PictureSource;
  table: 'personas' | 'cards';
  id: string | undefined;
}) {
  const { t } = useTranslation('pictures');
  const name = useRecordName(table, id);
  return <Picture source={source} alt={name ? t('of', { name }) : t('ofNobody')} />;
}

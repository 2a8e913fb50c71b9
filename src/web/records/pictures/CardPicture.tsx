import { ImageOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { addWords } from '../../kit/index.ts';
import { useMapSession } from '../../sync/index.ts';
import classes from './shown.module.css';
import { shownAddress } from './shown-address.ts';
import { useTries } from './use-tries.ts';
import { PICTURE_WORDS } from './words.ts';

addWords(PICTURE_WORDS);

interface Props {
  /** What the card's `image` names. */
  image: string;
  /** The card's title. */
  name: string;
}

/** A card's picture on the map: it fills the room that it is given. */
export function CardPicture({ image, name }: Props) {
  const { t } = useTranslation('pictures');
  const session = useMapSession();
  const { failed, onError } = useTries();
  if (failed) {
    return (
      <span className={classes.missing} role="img" aria-label={t(failed)} title={t(failed)}>
        <ImageOff size={24} aria-hidden />
      </span>
    );
  }
  return (
    <img
      src={shownAddress(session, image, 'card')}
      alt={name ? t('of', { name }) : t('ofNobody')}
      className={classes.cover}
      decoding="async"
      draggable={false}
      onError={onError}
    />
  );
}

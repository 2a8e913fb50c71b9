import { ExternalLink, ImageOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PictureSource } from '../../../core/model/index.ts';
import { imageApi, useMapSession } from '../../sync/index.ts';
import controls from '../fields/controls.module.css';
import classes from './pictures.module.css';
import { useTries } from './use-tries.ts';

interface Props {
  source: PictureSource;
  /** Of what it is a picture, for those who don't see it. */
  alt: string;
}

/** A picture where it may be shown; else what there is to say of it. */
export function Picture({ source, alt }: Props) {
  const { t } = useTranslation('pictures');
  const session = useMapSession();
  if (source.kind === 'inside') return <img src={source.data} alt={alt} className={classes.picture} />;
  if (source.kind === 'uploaded') {
    return <Uploaded key={source.hash} src={imageApi.address(session, source.hash)} alt={alt} />;
  }
  if (source.kind === 'unknown') return <p className={controls.note}>{t('unsafe')}</p>;
  return (
    <p className={controls.note}>
      {t('foreign', { host: source.host })}{' '}
      <a href={source.address} target="_blank" rel="noopener noreferrer" className={classes.foreign}>
        {t('open')}
        <ExternalLink size={12} aria-hidden />
      </a>
    </p>
  );
}

function Uploaded({ src, alt }: { src: string; alt: string }) {
  const { t } = useTranslation('pictures');
  const { failed, onError } = useTries();
  if (failed) {
    return (
      <p className={classes.missing}>
        <ImageOff size={16} aria-hidden />
        {t(failed)}
      </p>
    );
  }
  return <img src={src} alt={alt} className={classes.picture} decoding="async" onError={onError} />;
}

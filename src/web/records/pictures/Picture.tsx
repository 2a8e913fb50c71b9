import { ExternalLink, ImageOff } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { imageApi, useMapSession, useStatus } from '../../sync/index.ts';
import controls from '../fields/controls.module.css';
import type { PictureSource } from './picture-source.ts';
import classes from './pictures.module.css';

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

/** A picture that was pasted from another journey may be on its way: so often, and after so many milliseconds, it is asked for again. */
const TRIES = 2;
const PAUSE = 1_500;

function Uploaded({ src, alt }: { src: string; alt: string }) {
  const { t } = useTranslation('pictures');
  const online = useStatus((status) => status.map.online);
  const [missed, setMissed] = useState<'gone' | 'away' | null>(null);
  const tries = useRef(0);
  useEffect(() => {
    if (missed !== 'gone' || tries.current >= TRIES) return;
    const timer = setTimeout(() => {
      tries.current++;
      setMissed(null);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [missed]);
  // What could not be loaded for want of a connection is asked for again with it.
  const failed = missed === 'away' && online ? null : missed;
  if (failed) {
    return (
      <p className={classes.missing}>
        <ImageOff size={16} aria-hidden />
        {t(failed)}
      </p>
    );
  }
  return (
    <img
      src={src}
      alt={alt}
      className={classes.picture}
      decoding="async"
      onError={() => setMissed(online ? 'gone' : 'away')}
    />
  );
}

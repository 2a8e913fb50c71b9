import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchFile } from '../bar/download.ts';
import { failureWords } from './failure-words.ts';

type Preview =
  | { readonly state: 'waiting' }
  | { readonly state: 'there'; readonly address: string }
  | { readonly state: 'failed'; readonly why: string };

/** Choices that follow one another quickly are asked for once. */
const CALM_MS = 250;
const LAST_LOOK_MS = 10_000;

/** A picture from the server, as an address to be shown; null asks for none. */
export function usePicture(address: string | null): Preview {
  const { t } = useTranslation('panels');
  const [preview, setPreview] = useState<Preview>({ state: 'waiting' });
  useEffect(() => {
    if (address === null) return;
    setPreview({ state: 'waiting' });
    let url = '';
    let left = false;
    const timer = setTimeout(async () => {
      try {
        const blob = await fetchFile(address);
        if (left) return;
        url = URL.createObjectURL(blob);
        setPreview({ state: 'there', address: url });
      } catch (error) {
        if (!left) setPreview({ state: 'failed', why: failureWords(error, t) });
      }
    }, CALM_MS);
    return () => {
      left = true;
      clearTimeout(timer);
      // It may just be being painted.
      if (url) setTimeout(() => URL.revokeObjectURL(url), LAST_LOOK_MS);
    };
  }, [address, t]);
  return preview;
}

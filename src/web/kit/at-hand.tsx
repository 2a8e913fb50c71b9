import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { fetchAhead } from './fetch-ahead.ts';
import { MissingPart } from './MissingPart.tsx';
import { isReachable } from './reachable.ts';

/** One notice, however often a hand tries. */
const NOTICE = 'part';

/**
 * A part of the program that a key or a gesture needs, fetched in idle time. To be called once for each, beside the imports.
 * @returns gives the part. Null where it has not come and can't come now, which the reader has then been told: what was
 * asked for isn't done later, when the hand is elsewhere
 */
export function atHand<T>(load: () => Promise<T>): () => Promise<T | null> {
  let there: T | null = null;
  const fetch = async () => {
    there ??= await load();
    return there;
  };
  fetchAhead(fetch);
  return async () => {
    if (there) return there;
    // A browser may remember what it could not fetch: it isn't tried while nobody would answer.
    if (await isReachable()) {
      const part = await fetch().catch(() => null);
      if (part) return part;
    }
    const isMissing = await isReachable();
    notifications.show({ id: NOTICE, message: isMissing ? <MissingPart /> : <AwaitedPart /> });
    return null;
  };
}

/** Said instead of doing what needs a part that only the server has. */
function AwaitedPart() {
  const { t } = useTranslation('kit');
  return <>{t('part.awaited')}</>;
}

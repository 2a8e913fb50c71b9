import i18next from 'i18next';
import type { Locale } from '../../../core/model/index.ts';
import { faultSentence } from '../../../core/protocol/index.ts';
import { addWords } from '../../kit/index.ts';
import { imageApi, type MapSession } from '../../sync/index.ts';
import { faultOf, MAXIMUM } from './accepted.ts';
import { wordOf } from './word-of.ts';
import { PICTURE_WORDS } from './words.ts';

addWords(PICTURE_WORDS);

/** Gives a card a picture that was pasted on it. @returns why not, in words; null when it has it */
export async function putPicture(
  session: MapSession,
  card: string | null,
  file: File,
): Promise<string | null> {
  const t = i18next.getFixedT(null, 'pictures');
  const refused = session.refusal()?.[0];
  if (refused) return faultSentence(refused, i18next.language as Locale);
  if (card === null) return t('fault.card');
  const fault = faultOf(file);
  if (fault) return t(`fault.${fault}`, { maximum: MAXIMUM });
  try {
    const image = await imageApi.upload(session, 'cards', file);
    const set = session.run({
      type: 'records.set',
      targets: [{ table: 'cards', id: card }],
      patch: { image },
    });
    return set.ok ? null : t('fault.other');
  } catch (failure) {
    return wordOf(failure, t);
  }
}

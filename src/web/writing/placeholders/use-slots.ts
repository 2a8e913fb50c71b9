import { type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Placeholder, placeholdersIn } from '../../../core/model/index.ts';
import type { NotedMark } from '../fixes/note.ts';
import { typeInto } from '../marks/edit-field.ts';
import type { Mark } from '../marks/mark.ts';
import { nearestPlaceholder } from './offer.ts';

interface Slots {
  readonly known: readonly Mark[];
  /** Those that nobody will know how to fill in. */
  readonly strangers: readonly NotedMark[];
}

/** The placeholders of a text as marks. */
export function useSlots(field: RefObject<HTMLTextAreaElement | null>, text: string): Slots {
  const { t } = useTranslation('writing');
  return useMemo(() => {
    const all = placeholdersIn(text);
    const fixes = ({ name, from, to }: Placeholder) => {
      const meant = nearestPlaceholder(name);
      if (meant === null) return [];
      const run = () => field.current && typeInto(field.current, from, to, `{${meant}}`);
      return [{ key: meant, label: t('fix.replace', { words: `{${meant}}` }), run }];
    };
    return {
      known: all
        .filter(({ known }) => known !== null)
        .map(({ from, to }): Mark => ({ key: `slot-${from}`, from, to, tone: 'slot' })),
      strangers: all
        .filter(({ known }) => known === null)
        .map((slot): NotedMark => {
          const { from, to, name } = slot;
          const key = `stranger-${name}-${from}`;
          const sentence = t('placeholder.stranger', { name: `{${name}}` });
          return {
            key,
            from,
            to,
            tone: 'stranger',
            note: { key, tone: 'stranger', sentence, fixes: fixes(slot) },
          };
        }),
    };
  }, [field, text, t]);
}

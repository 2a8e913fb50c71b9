import type { TFunction } from 'i18next';
import { palette, type Question } from '../commands/index.ts';
import type { Entry, EntryGroup } from './entry.ts';
import { rank } from './search/rank.ts';

/** The answers to a question that fit what is typed, and what is typed itself where it may become one. */
export function findAnswers(
  question: Question,
  query: string,
  t: TFunction<'commands'>,
  again: () => void,
): readonly EntryGroup[] {
  const { answers, take, next, make, several } = question;
  const wanted = query.trim();
  const all = answers().map((answer) => ({ ...answer, label: answer.label || t('palette.none') }));
  const found =
    wanted === '' ? all : all.filter(({ label, also = [] }) => rank(wanted, [label, ...also]) > 0);
  const entries: Entry[] = found.map(({ id, label, hint, state }) => ({
    id,
    label,
    ...(hint ? { hint } : {}),
    ...(state ? { state } : {}),
    choose: () => {
      if (next) palette.ask(next(id));
      else if (several) {
        take?.(id);
        again();
      } else palette.close(() => take?.(id));
    },
  }));
  const isNew = make !== undefined && wanted !== '' && !all.some(({ label }) => label === wanted);
  const made: Entry = {
    id: '\u0000new',
    label: t('palette.make', { name: wanted }),
    isNew: true,
    choose: () => {
      make?.(wanted);
      if (several) again();
      else palette.close();
    },
  };
  const shown = isNew ? [...entries, made] : entries;
  return shown.length > 0 ? [{ title: '', entries: shown }] : [];
}

import { useTranslation } from 'react-i18next';
import classes from './fixes.module.css';
import { NoteActs } from './NoteActs.tsx';
import type { Note } from './note.ts';
import { ToneSign } from './ToneSign.tsx';

interface Props {
  notes: readonly Note[];
  readOnly: boolean;
  /** Names the list. */
  label: string;
  /** Shows the words that a note is about; null for one that is about none. */
  reveal?: (note: Note) => (() => void) | null;
}

/** All that there is to say of a text, each with its fixes at hand. */
export function NoteList({ notes, readOnly, label, reveal }: Props) {
  const { t } = useTranslation('writing');
  if (notes.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={label}>
      {notes.map((note) => {
        const show = reveal?.(note) ?? null;
        return (
          <li key={note.key} className={classes.item}>
            <ToneSign tone={note.tone} />
            <div className={classes.says}>
              {show ? (
                <button type="button" className={classes.reveal} title={t('note.reveal')} onClick={show}>
                  {note.sentence}
                </button>
              ) : (
                <span>{note.sentence}</span>
              )}
              {!readOnly && <NoteActs note={note} />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

import { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { diffText, type Splice, spliceText } from '../../../core/base/index.ts';
import { editSince, isComposing, useLiveText } from '../../kit/index.ts';
import { undoByKey, useEditing } from '../../prose/index.ts';
import { useHandbookSession } from '../../sync/index.ts';
import classes from './chapters.module.css';

interface Props {
  id: string;
  field: 'title' | 'text';
  value: string;
  label: string;
  placeholder?: string;
  readOnly: boolean;
}

/** What was typed but is too long, with the text that it started from: it stays in the field until it fits. */
interface Held {
  readonly base: string;
  readonly text: string;
}

/** A text of a chapter: merged by character with what others type in it. */
export function ChapterText({ id, field, value, label, placeholder, readOnly }: Props) {
  const { t } = useTranslation('handbook');
  const session = useHandbookSession();
  const editing = useEditing(`chapters:${id}:${field}`);
  const held = useRef<Held | null>(null);
  const [tooLong, setTooLong] = useState(false);
  const oneLine = field === 'title';

  const current = useCallback(
    () => session.chapters().find((chapter) => chapter.id === id)?.[field] ?? '',
    [session, id, field],
  );
  const read = useCallback(() => held.current?.text ?? current(), [current]);
  const onEdit = useCallback(
    (splice: Splice) => {
      const insert = oneLine ? splice.insert.replace(/\s*[\r\n]+\s*/g, ' ') : splice.insert;
      const base = held.current?.base ?? current();
      const wanted = spliceText(read(), { ...splice, insert });
      const edit = held.current ? editSince(base, wanted, current()) : diffText(base, wanted);
      const done = edit === null || session.edit.spliceText(id, field, edit);
      held.current = done ? null : { base, text: wanted };
      setTooLong(!done);
    },
    [session, id, field, oneLine, current, read],
  );
  const ref = useLiveText({ value, read, onEdit });

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (undoByKey(event, session) || isComposing(event)) return;
    if (event.key === 'Enter' && oneLine) {
      event.preventDefault();
      event.currentTarget.blur();
    }
  };
  return (
    <div className={classes.field}>
      <div className={classes.grow} data-text={value} data-kind={field}>
        <textarea
          ref={ref}
          rows={oneLine ? 1 : 3}
          className={classes.input}
          aria-label={label}
          aria-invalid={tooLong || undefined}
          placeholder={oneLine ? label : placeholder}
          readOnly={readOnly}
          data-title={oneLine || undefined}
          onKeyDown={onKeyDown}
          onFocus={editing.onFocus}
          onBlur={editing.onBlur}
        />
      </div>
      {tooLong && (
        <p className={classes.fault} role="alert">
          {t('chapter.tooLong')}
        </p>
      )}
      {editing.others.map(({ client, name, color }) => (
        <span key={client} className={classes.peer} style={{ background: color }}>
          {t('chapter.editing', { name })}
        </span>
      ))}
    </div>
  );
}

import type { InputEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../../kit/index.ts';
import { undoByKey, useEditing, useProse } from '../../prose/index.ts';
import { useFaultSentence, useReadOnly, useWording } from '../../records/index.ts';
import { useMapSession, useSnapshot } from '../../sync/index.ts';
import classes from './JourneyTitle.module.css';

/** The journey's title, edited where it stands. */
export function JourneyTitle() {
  const { t } = useTranslation('panels');
  const { t: word } = useWording();
  const session = useMapSession();
  const sentence = useFaultSentence();
  const readOnly = useReadOnly();
  const id = useSnapshot((snapshot) => snapshot.journey.id);
  const { ref, text, faults } = useProse({ target: { table: 'journey', id }, key: 'title' }, true);
  const editing = useEditing(`journey:${id}:title`);
  const why = sentence(faults);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (undoByKey(event, session) || isComposing(event)) return;
    if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
  };
  // The width follows what is typed, a syllable in composition included.
  const follow = ({ currentTarget }: InputEvent<HTMLInputElement>) => {
    if (currentTarget.parentElement) currentTarget.parentElement.dataset.text = currentTarget.value;
  };
  return (
    <h1 className={classes.title} data-text={text || word('name.untitled')} title={why ?? undefined}>
      <input
        ref={ref}
        className={classes.input}
        data-journey-title
        aria-label={t('bar.title')}
        aria-invalid={why !== null || undefined}
        placeholder={word('name.untitled')}
        readOnly={readOnly}
        spellCheck={false}
        onInput={follow}
        onKeyDown={onKeyDown}
        onFocus={editing.onFocus}
        onBlur={editing.onBlur}
      />
    </h1>
  );
}

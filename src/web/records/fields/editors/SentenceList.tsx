import { X } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton, isComposing } from '../../../kit/index.ts';
import type { Binding } from '../binding.ts';
import type { EditorProps } from '../editor.ts';
import { FieldError } from '../FieldNote.tsx';
import { GrowingText } from '../GrowingText.tsx';
import { read, useDraft } from '../use-draft.ts';
import classes from './lists.module.css';

/** Sentences one under the other. Enter goes on to the next; an emptied one is taken out. */
export function SentenceList({ field, binding, id, labelId, readOnly }: EditorProps<'texts'>) {
  const { t } = useTranslation('records');
  const list = useRef<HTMLUListElement>(null);
  const items = Array.isArray(binding.value) ? binding.value.map(String) : [];
  const name = t(field.label);

  const commitAt = (index: number, text: string) => {
    const next = text === '' ? items.toSpliced(index, 1) : items.toSpliced(index, 1, text);
    return binding.commit(next);
  };
  const goTo = (index: number) => {
    const fields = list.current?.querySelectorAll('textarea');
    fields?.[Math.min(index, fields.length - 1)]?.focus();
  };
  /** The field that was just filled goes when its text is in the list. Whoever has gone elsewhere by then stays there. */
  const goToNew = () =>
    requestAnimationFrame(() => {
      if (document.activeElement === document.body || list.current?.contains(document.activeElement)) {
        goTo(Number.POSITIVE_INFINITY);
      }
    });
  return (
    <ul ref={list} className={classes.list} aria-labelledby={labelId}>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sentence has no id; what is being typed stays where it is
        <li key={index} className={classes.row}>
          <Sentence
            id={index === 0 ? id : undefined}
            label={`${name} ${index + 1}`}
            text={item}
            schema={binding.schema}
            readOnly={readOnly}
            onCommit={(text) => commitAt(index, text)}
            onNext={() => goTo(index + 1)}
          />
          {!readOnly && (
            <IconButton
              size={28}
              label={t('field.removeItem', { name: item })}
              onClick={() => commitAt(index, '')}
            >
              <X size={13} aria-hidden />
            </IconButton>
          )}
        </li>
      ))}
      {!readOnly && (
        <li key={`new:${items.length}`} className={classes.row}>
          <Sentence
            id={items.length === 0 ? id : undefined}
            label={`${name}: ${t('add.item')}`}
            text=""
            schema={binding.schema}
            readOnly={false}
            onCommit={(text) => binding.commit([...items, text])}
            onNext={goToNew}
          />
        </li>
      )}
    </ul>
  );
}

interface SentenceProps {
  id: string | undefined;
  label: string;
  text: string;
  schema: Binding['schema'];
  readOnly: boolean;
  onCommit: (text: string) => ReturnType<Binding['commit']>;
  onNext: () => void;
}

function Sentence({ id, label, text, schema, readOnly, onCommit, onNext }: SentenceProps) {
  const { t } = useTranslation('records');
  const [wasNew] = useState(text === '');
  const binding: Binding = {
    value: text,
    mixed: false,
    schema,
    commit: (value) => onCommit(typeof value === 'string' ? value : ''),
  };
  const draft = useDraft(binding, text, (typed) => read(typed.trim()));
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    draft.onKeyDown(event);
    if (event.key === 'Enter' && !event.shiftKey && !isComposing(event)) onNext();
  };
  return (
    <div className={classes.main}>
      <GrowingText
        id={id}
        aria-label={label}
        shown={draft.text}
        value={draft.text}
        placeholder={wasNew ? t('field.empty') : undefined}
        readOnly={readOnly}
        aria-invalid={draft.error !== null || undefined}
        onChange={(event) => draft.type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={draft.onBlur}
      />
      <FieldError>{draft.error}</FieldError>
    </div>
  );
}

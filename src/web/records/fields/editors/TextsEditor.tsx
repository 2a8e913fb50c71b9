import { TagsInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../../../kit/index.ts';
import { useMapSession } from '../../../sync/index.ts';
import classes from '../controls.module.css';
import type { EditorProps } from '../editor.ts';
import { FieldError } from '../FieldNote.tsx';
import { useFaultSentence } from '../use-fault.ts';
import { SentenceList } from './SentenceList.tsx';

/** Texts of any number: words as chips, sentences one under the other. */
export function TextsEditor(props: EditorProps<'texts'>) {
  return props.field.as === 'chips' ? <Chips {...props} /> : <SentenceList {...props} />;
}

const SUGGESTED = 200;
const SEPARATORS = [',', '，', '、', ';', '；'];

/** An input method puts separators in without a key of their own: a new entry is taken apart, older ones stay. */
const wordsOf = (entries: readonly string[], known: readonly string[]): string[] => {
  const words = entries.flatMap((entry) =>
    known.includes(entry) ? [entry] : entry.split(/[,，、;；]/u).map((word) => word.trim()),
  );
  return [...new Set(words.filter((word) => word !== ''))];
};

function Chips({ field, binding, id, describedBy, readOnly }: EditorProps<'texts'>) {
  const { t } = useTranslation('records');
  const session = useMapSession();
  const sentence = useFaultSentence();
  const [error, setError] = useState<string | null>(null);
  const [known, setKnown] = useState<string[]>([]);
  const value = Array.isArray(binding.value) ? binding.value.map(String) : [];
  const empty = t(readOnly ? 'field.none' : 'field.empty');

  // What other cards call it: one word for one thing.
  const suggest = () => {
    if (field.key !== 'tags' && field.key !== 'systems') return;
    const key = field.key;
    const words = new Set(session.snapshot().cards.list.flatMap((card) => card[key]));
    setKnown([...words].sort().slice(0, SUGGESTED));
  };
  return (
    <>
      <TagsInput
        id={id}
        size="xs"
        data={known}
        value={value}
        splitChars={SEPARATORS}
        placeholder={value.length > 0 ? undefined : binding.mixed ? t('field.mixed') : empty}
        readOnly={readOnly}
        aria-describedby={describedBy}
        openOnFocus={false}
        classNames={{ input: classes.tags, pill: classes.tag, inputField: classes.tagField }}
        onFocus={suggest}
        onKeyDown={(event) => {
          // Safari ends the composition before its Enter.
          if (isComposing(event)) event.stopPropagation();
        }}
        onChange={(next) => setError(sentence(binding.commit(wordsOf(next, value))))}
      />
      <FieldError>{error}</FieldError>
    </>
  );
}

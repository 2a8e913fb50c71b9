import { useState } from 'react';
import { useWording } from '../../form/wording.ts';
import type { Choice } from '../../picker/choices.ts';
import { PickButton } from '../../picker/PickButton.tsx';
import { Picker } from '../../picker/Picker.tsx';
import type { Binding } from '../binding.ts';
import { FieldError } from '../FieldNote.tsx';
import { useFaultSentence } from '../use-fault.ts';

interface Props {
  id: string;
  labelId: string;
  describedBy: string | undefined;
  label: string;
  binding: Binding;
  choices: () => readonly Choice[];
  /** Words the value that is set. */
  word: (value: string) => string;
  /** Takes what is not in the list. */
  onOwn?: (text: string) => void;
  ownLabel?: (text: string) => string;
  readOnly: boolean;
}

/** A code chosen from a long list: a zone, a currency, a metric. */
export function CodePicker({ id, labelId, describedBy, label, binding, word, ...list }: Props) {
  const { t } = useWording();
  const sentence = useFaultSentence();
  const [error, setError] = useState<string | null>(null);
  const value = typeof binding.value === 'string' ? binding.value : undefined;
  const own = list.onOwn ?? ((text: string) => setError(sentence(binding.commit(text))));
  return (
    <>
      <Picker
        label={label}
        selected={value === undefined ? [] : [value]}
        choices={list.choices}
        onPick={(next) => setError(sentence(binding.commit(next)))}
        onCreate={own}
        createLabel={list.ownLabel ?? ((name) => t('metric.own', { name }))}
      >
        {({ toggle }) => (
          <PickButton
            id={id}
            labelledBy={labelId}
            aria-describedby={describedBy}
            state={value === undefined ? 'vacant' : 'chosen'}
            disabled={list.readOnly}
            onClick={toggle}
          >
            {value === undefined ? t(binding.mixed ? 'field.mixed' : 'field.none') : word(value)}
          </PickButton>
        )}
      </Picker>
      <FieldError>{error}</FieldError>
    </>
  );
}

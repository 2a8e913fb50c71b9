import { TextInput, type TextInputProps } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseNumber } from '../../kit/index.ts';

interface Props extends Omit<TextInputProps, 'value' | 'onChange' | 'type'> {
  value: number | null;
  /** Told for every number that is typed, and null for an empty field; what can't be read is said instead. */
  onNumber: (value: number | null) => void;
  min?: number;
  max?: number;
  integer?: boolean;
}

const shownOf = (value: number | null): string => (value === null ? '' : String(Number(value.toFixed(8))));

/** A number that is tried out or about to be sent: nothing is stored while it is typed. */
export function NumberField({ value, onNumber, min, max, integer, error, ...input }: Props) {
  const { t } = useTranslation('insights');
  const [typed, setTyped] = useState<{ readonly text: string; readonly of: number | null } | null>(null);
  const read = (text: string) => parseNumber(text, { min, max, integer });
  // What was typed stands until the number becomes another one from outside.
  const text = typed && Object.is(typed.of, value) ? typed.text : shownOf(value);
  const unreadable = read(text) === undefined;
  const onType = (next: string) => {
    const number = read(next);
    setTyped({ text: next, of: number === undefined ? value : number });
    if (number !== undefined && number !== value) onNumber(number);
  };
  return (
    <TextInput
      {...input}
      inputMode={integer ? 'numeric' : 'decimal'}
      autoComplete="off"
      value={text}
      error={unreadable ? t('number.unreadable') : error}
      onChange={(event) => onType(event.currentTarget.value)}
      onKeyDown={ownUndo}
    />
  );
}

/** Undoing in a field that isn't stored is the field's own. */
export const ownUndo = (event: KeyboardEvent): void => {
  if ((event.ctrlKey || event.metaKey) && ['z', 'y'].includes(event.key.toLowerCase()))
    event.stopPropagation();
};

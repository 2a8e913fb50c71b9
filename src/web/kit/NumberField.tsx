import { TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { isComposing } from './ime.ts';
import { parseNumber } from './parse-number.ts';

interface Props {
  label: string;
  /** Null: nothing is entered. */
  value: number | null;
  /** Called when the field is left or Enter is pressed, never while typing. */
  onCommit: (value: number | null) => void;
  min?: number;
  max?: number;
  integer?: boolean;
  /** What stands behind the number: a unit, or a menu of units. */
  unit?: ReactNode;
  unitWidth?: number;
  description?: ReactNode;
  placeholder?: string;
  disabled?: boolean;
}

/** A number that is written once it is finished; what is no number is put back. Arrow keys step by one. */
export function NumberField({ value, onCommit, min, max, integer, unit, unitWidth, ...input }: Props) {
  const [draft, setDraft] = useState<string>();
  const shown = draft ?? (value === null ? '' : String(value));
  const limits = { min, max, integer };

  const commit = () => {
    if (draft === undefined) return;
    setDraft(undefined);
    const next = parseNumber(draft, limits);
    if (next !== undefined && next !== value) onCommit(next);
  };

  const step = (by: number) => {
    const from = parseNumber(shown, limits) ?? min ?? 0;
    const next = parseNumber(String(from + by), limits);
    if (next !== undefined) setDraft(String(next));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event)) return;
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape' && draft !== undefined) {
      event.stopPropagation();
      setDraft(undefined);
    }
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      step(event.key === 'ArrowUp' ? 1 : -1);
    }
  };

  return (
    <TextInput
      {...input}
      inputMode={integer ? 'numeric' : 'decimal'}
      value={shown}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
      rightSection={unit}
      rightSectionWidth={unitWidth}
    />
  );
}

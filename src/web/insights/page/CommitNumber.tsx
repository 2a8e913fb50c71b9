import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing, parseNumber } from '../../kit/index.ts';
import classes from './CommitNumber.module.css';
import { ownUndo } from './NumberField.tsx';

interface Props {
  label: string;
  value: number | null;
  min?: number;
  max?: number;
  integer?: boolean;
  disabled?: boolean;
  /** Called on Enter or on leaving, with another number than before; null for none. */
  onCommit: (value: number | null) => void;
}

const shownOf = (value: number | null): string => (value === null ? '' : String(Number(value.toFixed(4))));

/** A number in a table, stored when it is finished; Escape gives the old one back. */
export function CommitNumber({ label, value, min, max, integer, disabled, onCommit }: Props) {
  const { t } = useTranslation('insights');
  const [draft, setDraft] = useState<string | null>(null);
  const number = parseNumber(draft ?? '', { min, max, integer });
  const unreadable = draft !== null && number === undefined;
  const finish = () => {
    if (draft === null || unreadable) return;
    setDraft(null);
    if (number !== undefined && number !== value) onCommit(number);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (draft !== null) ownUndo(event);
    if (event.key === 'Enter') finish();
    if (event.key === 'Escape') setDraft(null);
  };
  return (
    <input
      className={classes.input}
      inputMode={integer ? 'numeric' : 'decimal'}
      autoComplete="off"
      aria-label={label}
      aria-invalid={unreadable || undefined}
      title={unreadable ? t('number.unreadable') : undefined}
      disabled={disabled}
      placeholder="–"
      value={draft ?? shownOf(value)}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={onKeyDown}
    />
  );
}

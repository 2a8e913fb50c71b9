import { Check, Minus, Plus } from 'lucide-react';
import { KeyCaps, keyShortcuts } from '../commands/index.ts';
import type { Entry } from './entry.ts';
import classes from './Palette.module.css';

interface Props {
  id: string;
  entry: Entry;
  active: boolean;
  several: boolean;
  onPoint: () => void;
  onChoose: () => void;
}

const ICON = { size: 15, 'aria-hidden': true } as const;

/** One command, place or answer. */
export function EntryLine({ id, entry, active, several, onPoint, onChoose }: Props) {
  const { label, hint, command, disabled, state, isNew } = entry;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and names the line that it is on
    <div
      id={id}
      role="option"
      className={classes.entry}
      aria-selected={active}
      aria-checked={several && !isNew ? (state === 'some' ? 'mixed' : state === 'all') : undefined}
      aria-disabled={disabled || undefined}
      aria-keyshortcuts={command && keyShortcuts(command)}
      onPointerMove={disabled ? undefined : onPoint}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {isNew && <Plus {...ICON} className={classes.sign} />}
      <span className={classes.label}>{label}</span>
      {hint && <span className={classes.hint}>{hint}</span>}
      {state === 'all' && <Check {...ICON} className={classes.sign} />}
      {state === 'some' && <Minus {...ICON} className={classes.sign} />}
      {command && !disabled && <KeyCaps command={command} />}
    </div>
  );
}

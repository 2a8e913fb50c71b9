import { type KeyboardEvent, useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ownPicture } from '../../../core/model/index.ts';
import { isComposing } from '../../kit/index.ts';
import { isPicture } from '../grid/cell-look.ts';
import { type ActiveCellProps, inFormOnly, leaveBy } from './active-cell.ts';
import classes from './cell.module.css';
import { useCell } from './use-cell.ts';
import { useCellInput } from './use-cell-input.ts';

/** A cell that is typed in. */
export function TextCell({ table, id, column, label, readOnly }: ActiveCellProps) {
  const { t } = useTranslation('library');
  const cell = useCell(table, id, column);
  const input = useCellInput<HTMLTextAreaElement>(cell);
  const errorId = useId();
  const locked = readOnly || inFormOnly(column);
  // Its name says nothing to anybody.
  const isPictured = isPicture(column) && ownPicture(cell.read()) !== null;

  const { editing, ref } = input;
  useEffect(() => {
    if (!ref.current) return;
    if (editing) grow(ref.current);
    else ref.current.style.height = '';
  }, [editing, ref]);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (!input.editing || isComposing(event)) return;
    const field = event.currentTarget;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      input.cancel();
      return;
    }
    if (event.key === 'Enter' && (event.altKey || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
      grow(field);
      return;
    }
    const leave = leaveBy(event);
    if (leave === null) return;
    event.preventDefault();
    input.finish(field.value, leave);
  };
  return (
    <>
      <textarea
        ref={input.ref}
        rows={1}
        className={input.editing ? classes.editor : classes.idle}
        aria-label={input.editing ? label : `${label}: ${isPictured ? t('cell.pictured') : cell.read()}`}
        aria-invalid={input.error !== null || undefined}
        aria-describedby={input.error === null ? undefined : errorId}
        readOnly={locked}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          if (!input.editing) input.begin();
          grow(event.currentTarget);
        }}
        onCompositionStart={() => {
          if (!input.editing) input.begin();
        }}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          if (input.editing) input.finish(event.currentTarget.value, 'stay');
        }}
      />
      {input.error !== null && (
        <p id={errorId} className={classes.error} role="alert">
          {input.error}
        </p>
      )}
    </>
  );
}

/** As high as its text. */
function grow(field: HTMLTextAreaElement): void {
  field.style.height = 'auto';
  field.style.height = `${Math.min(field.scrollHeight, 220)}px`;
}

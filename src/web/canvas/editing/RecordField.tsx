import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react';
import type { TextBlock } from '../../../core/layout/index.ts';
import { LIMITS, type TableName, textAt } from '../../../core/model/index.ts';
import { isComposing, useLiveText } from '../../kit/index.ts';
import { useSession } from '../../session/index.ts';
import { useMapSession, useSnapshot } from '../../sync/index.ts';
import { useCanvas } from '../canvas-context.ts';
import classes from './RecordField.module.css';

interface Props {
  table: TableName;
  id: string;
  field: string;
  /** Where the text stands when it is not being edited. */
  block: Pick<TextBlock, 'x' | 'y' | 'width' | 'size' | 'lineHeight' | 'weight'>;
  label: string;
  placeholder?: string;
  /** Shift and Enter begin a new line. */
  multiline?: boolean;
  /** Called before the field's own keys; true means that the key has been dealt with. */
  onKey?: (event: KeyboardEvent) => boolean;
}

/**
 * A record's text, typed where it stands. It goes into the document as it is typed, by character, so that two
 * people may write in one title; Enter and Escape only leave the field.
 */
export function RecordField({ table, id, field, block, label, placeholder, multiline, onKey }: Props) {
  const { grid, run } = useCanvas();
  const session = useMapSession();
  const target = useRef({ table, id });
  const read = useCallback(() => textAt(session.snapshot(), target.current, field) ?? '', [session, field]);
  const value = useSnapshot((snapshot) => textAt(snapshot, target.current, field) ?? '');
  const bind = useLiveText({
    value,
    read,
    onEdit: (splice) =>
      run({ type: 'text.splice', target: { table, id }, key: field, ...splice }, `${table}:${id}:${field}`),
  });
  const input = useRef<HTMLTextAreaElement>(null);
  // The same with each letter: with another one the field would be let go and taken again.
  const onField = useCallback(
    (field: HTMLTextAreaElement | null) => {
      input.current = field;
      return bind(field);
    },
    [bind],
  );

  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.select();
  }, []);

  const leave = () => {
    const { editing, edit } = useSession.getState();
    if (editing?.table === table && editing.id === id && editing.field === field) edit(null);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // What is typed here is text, never a shortcut of the map around it.
    event.stopPropagation();
    if (isComposing(event) || onKey?.(event)) return;
    if (event.key === 'Escape' || (event.key === 'Enter' && !(multiline && event.shiftKey))) {
      event.preventDefault();
      leave();
      grid()?.focus({ preventScroll: true });
    }
  };

  return (
    <textarea
      ref={onField}
      className={classes.field}
      aria-label={label}
      placeholder={placeholder}
      rows={1}
      spellCheck
      maxLength={LIMITS.title * 2}
      style={{
        left: block.x,
        top: block.y,
        width: block.width,
        fontSize: block.size,
        lineHeight: `${block.lineHeight}px`,
        fontWeight: block.weight,
      }}
      onKeyDown={onKeyDown}
      onBlur={() => {
        // Looking at another window for a moment doesn't end the sentence.
        if (document.hasFocus()) leave();
      }}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  );
}

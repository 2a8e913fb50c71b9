import { Popover } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './fixes.module.css';
import { NoteActs } from './NoteActs.tsx';
import type { Note } from './note.ts';
import { ToneSign } from './ToneSign.tsx';

interface Props {
  note: Note;
  /** Opened by a key: the keyboard goes on in it. */
  focused: boolean;
  /** Where it hangs on, within the field's box. */
  at: DOMRect;
  anchor: string | undefined;
  readOnly: boolean;
  /** `back` when the caret is to return to the text. */
  onClose: (back: boolean) => void;
}

/** What is wrong with the marked words, and what to say instead. */
export function NoteBox({ note, focused, at, anchor, readOnly, onClose }: Props) {
  const { t } = useTranslation('writing');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!focused) return;
    // The first fix; without one the box itself, so that the sentence is read.
    const frame = requestAnimationFrame(() => (box.current?.querySelector('button') ?? box.current)?.focus());
    return () => cancelAnimationFrame(frame);
  }, [focused]);
  return (
    <Popover
      opened
      width={288}
      position="bottom-start"
      offset={4}
      shadow="lg"
      closeOnEscape={false}
      transitionProps={{ duration: 80 }}
      onChange={(opened) => !opened && onClose(false)}
    >
      <Popover.Target>
        <span
          className={anchor}
          style={{ left: at.x, top: at.y, width: at.width, height: at.height }}
          aria-hidden
        />
      </Popover.Target>
      <Popover.Dropdown
        ref={box}
        className={classes.box}
        aria-label={t('note.title')}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key !== 'Escape') return;
          event.preventDefault();
          onClose(true);
        }}
      >
        <p className={classes.sentence}>
          <ToneSign tone={note.tone} />
          <span>{note.sentence}</span>
        </p>
        {!readOnly && <NoteActs note={note} onAct={() => onClose(true)} onWaived={() => onClose(true)} />}
      </Popover.Dropdown>
    </Popover>
  );
}

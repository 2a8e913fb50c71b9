import {
  type ComponentProps,
  type KeyboardEvent,
  type Ref,
  type RefCallback,
  type RefObject,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { isComposing } from '../../kit/index.ts';
import { NoteBox } from '../fixes/NoteBox.tsx';
import type { NotedMark } from '../fixes/note.ts';
import { OfferList } from '../placeholders/OfferList.tsx';
import { useOffer } from '../placeholders/use-offer.ts';
import { useSlots } from '../placeholders/use-slots.ts';
import { Mirror } from './Mirror.tsx';
import { type Mark, markAt, shiftMarks } from './mark.ts';
import classes from './marks.module.css';
import { rectWithin } from './text-rect.ts';
import { useTyped } from './use-typed.ts';

/** What others may ask of a field with marks. */
export interface MarkedHandle {
  /** Selects the words of a mark and says what is wrong with them. */
  reveal(key: string): void;
  /** The marks as they stand, in the order of the text. */
  marks(): readonly NotedMark[];
}

interface Props extends Omit<ComponentProps<'textarea'>, 'ref'> {
  fieldRef: RefCallback<HTMLTextAreaElement>;
  handle?: Ref<MarkedHandle>;
  /** As it is stored. */
  text: string;
  marks: readonly NotedMark[];
  /** The text in which the marks were found. */
  found: string;
  /** F8 beyond the last mark, or with Shift before the first; without it the field's own come round again. */
  onBeyond?: (step: 1 | -1) => void;
  /** Whether what stands in braces is filled in when the text is spoken. */
  withPlaceholders?: boolean;
  tall?: boolean;
  /** The size of the letters and the room around them. */
  look?: string | undefined;
}

interface Shown {
  readonly key: string;
  readonly byKey: boolean;
}

/**
 * A text field whose words are marked as they are typed. A click on marked words or mod+. says what is wrong and
 * offers to mend it; F8 goes to the next.
 */
export function MarkedField({
  fieldRef,
  handle,
  text,
  marks: foundMarks,
  found,
  withPlaceholders = false,
  tall,
  look,
  readOnly = false,
  onBeyond,
  onKeyDown,
  ...props
}: Props) {
  const box = useRef<HTMLSpanElement>(null);
  const mirror = useRef<HTMLSpanElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const { typed, follow } = useTyped(field, text);
  const slots = useSlots(field, withPlaceholders ? typed : '');
  const noted = useMemo<readonly NotedMark[]>(
    () => [...shiftMarks(foundMarks, found, typed), ...slots.strangers].sort((a, b) => a.from - b.from),
    [foundMarks, found, typed, slots],
  );
  const marks = useMemo<readonly Mark[]>(() => [...noted, ...slots.known], [noted, slots]);
  const offer = useOffer(field, withPlaceholders && !readOnly);
  const [shown, setShown] = useState<Shown | null>(null);
  const open = shown && noted.find(({ key }) => key === shown.key);
  const at = useRectOf(
    box,
    mirror,
    open ?? (offer.offer && { from: offer.offer.from, to: offer.offer.from }),
    typed,
  );

  const show = (mark: NotedMark | undefined, byKey: boolean) =>
    setShown(mark ? { key: mark.key, byKey } : null);
  const atCaret = () => markAt(noted, field.current?.selectionStart ?? 0);
  const reveal = (key: string) => {
    const mark = noted.find((one) => one.key === key);
    if (!mark) return;
    field.current?.focus();
    field.current?.setSelectionRange(mark.from, mark.to);
    show(mark, false);
  };
  const step = (by: 1 | -1) => {
    const caret = field.current?.selectionStart ?? 0;
    const next = by > 0 ? noted.find(({ from }) => from > caret) : noted.findLast(({ from }) => from < caret);
    const round = by > 0 ? noted[0] : noted.at(-1);
    if (next) reveal(next.key);
    else if (onBeyond) onBeyond(by);
    else if (round) reveal(round.key);
  };
  useImperativeHandle(handle, () => ({ reveal, marks: () => noted }));

  const keyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposing(event)) {
      onKeyDown?.(event);
      return;
    }
    if (offer.onKey(event)) return;
    if (event.key === '.' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      show(atCaret(), true);
      return;
    }
    if (event.key === 'F8') {
      event.preventDefault();
      event.stopPropagation();
      step(event.shiftKey ? -1 : 1);
      return;
    }
    if (event.key === 'Escape' && shown) {
      event.preventDefault();
      event.stopPropagation();
      setShown(null);
      return;
    }
    if (shown && !MODIFIERS.has(event.key)) setShown(null);
    onKeyDown?.(event);
  };
  return (
    <span ref={box} className={[classes.field, look].filter(Boolean).join(' ')} data-tall={tall || undefined}>
      <textarea
        {...props}
        {...offer.aria}
        // Another one each time: taken again, the field is written before `useTyped` reads it, else it renders twice more.
        ref={(element) => {
          field.current = element;
          return fieldRef(element);
        }}
        rows={1}
        readOnly={readOnly}
        onKeyDown={keyDown}
        onInput={(event) => {
          props.onInput?.(event);
          follow();
          if (!event.nativeEvent.isComposing) offer.look();
        }}
        onCompositionEnd={offer.look}
        onClick={(event) => {
          const { selectionStart, selectionEnd } = event.currentTarget;
          if (selectionStart === selectionEnd) show(atCaret(), false);
          offer.close();
        }}
        onBlur={(event) => {
          props.onBlur?.(event);
          offer.close();
        }}
      />
      <Mirror ref={mirror} text={typed} marks={marks} />
      {open && at && (
        <NoteBox
          key={open.key}
          note={open.note}
          focused={shown.byKey}
          at={at}
          anchor={classes.anchor}
          readOnly={readOnly}
          onClose={(back) => {
            setShown(null);
            if (back) field.current?.focus();
          }}
        />
      )}
      {!open && offer.offer && at && (
        <OfferList
          id={offer.listId}
          optionId={offer.optionId}
          names={offer.offer.names}
          active={offer.offer.active}
          at={at}
          anchor={classes.anchor}
          onTake={offer.take}
          onClose={offer.close}
        />
      )}
    </span>
  );
}

const MODIFIERS: ReadonlySet<string> = new Set(['Control', 'Meta', 'Shift', 'Alt']);

/** Where a piece of the text stands, measured once it is drawn. */
function useRectOf(
  box: RefObject<HTMLElement | null>,
  mirror: RefObject<HTMLElement | null>,
  piece: { readonly from: number; readonly to: number } | null | undefined,
  typed: string,
): DOMRect | null {
  const [rect, setRect] = useState<DOMRect | null>(null);
  const { from, to } = piece ?? { from: -1, to: -1 };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `typed` moves what stands behind it
  useLayoutEffect(() => {
    const none = from < 0 || !box.current || !mirror.current;
    setRect(none ? null : rectWithin(box.current as Element, mirror.current as Element, from, to));
  }, [box, mirror, from, to, typed]);
  return rect;
}

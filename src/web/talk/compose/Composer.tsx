import { Button, Popover, Textarea } from '@mantine/core';
import { AtSign } from 'lucide-react';
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS, type Speaker } from '../../../core/model/index.ts';
import { IconButton, isComposing, MOD } from '../../kit/index.ts';
import type { TalkSession } from '../../sync/index.ts';
import { useMute } from '../shared/hooks.ts';
import { usePeople } from '../shared/people.ts';
import classes from './compose.module.css';
import { keepDraft, readDraft } from './drafts.ts';
import { type Asked, askedBefore, complete, namedIn, peopleFor } from './mention.ts';
import { PeopleList } from './PeopleList.tsx';

interface Props {
  session: TalkSession;
  /** What the draft is kept under; none is kept without it. */
  draft: string | null;
  label: string;
  placeholder: string;
  send: string;
  /** What there is already, when a comment is written anew. */
  start?: { readonly text: string; readonly mentions: readonly Speaker[] };
  autoFocus?: boolean;
  /** Says whether it was taken. */
  onSend: (body: string, mentions: Speaker[]) => boolean;
  onCancel?: () => void;
  /** Other things to do, before the one that sends. */
  others?: ReactNode;
}

/** Where a comment is written: a plain field that names people with an `@` and sends by a key. */
export function Composer(props: Props) {
  const {
    session,
    draft,
    label,
    placeholder,
    send,
    start,
    autoFocus = false,
    onSend,
    onCancel,
    others,
  } = props;
  const { t } = useTranslation('talk');
  const isMute = useMute();
  const people = usePeople();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => start?.text ?? (draft ? readDraft(session, draft) : ''));
  const [chosen, setChosen] = useState<readonly Speaker[]>(start?.mentions ?? []);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [active, setActive] = useState(0);
  const [isLong, setIsLong] = useState(false);
  const nextCaret = useRef<number | null>(null);
  const list = useId();

  const found = asked ? peopleFor(asked.query, people) : [];
  const isAsking = found.length > 0;

  useEffect(() => {
    if (draft) keepDraft(session, draft, text);
  }, [session, draft, text]);
  useLayoutEffect(() => {
    if (nextCaret.current === null) return;
    field.current?.setSelectionRange(nextCaret.current, nextCaret.current);
    nextCaret.current = null;
  });
  useEffect(() => {
    if (!autoFocus) return;
    const element = field.current;
    element?.focus({ preventScroll: true });
    element?.setSelectionRange(element.value.length, element.value.length);
  }, [autoFocus]);

  const look = () => {
    const element = field.current;
    if (!element) return;
    setAsked(
      element.selectionStart === element.selectionEnd
        ? askedBefore(element.value, element.selectionStart)
        : null,
    );
    setActive(0);
  };
  const choose = (person: Speaker) => {
    const element = field.current;
    if (!asked || !element) return;
    const done = complete(text, element.selectionStart, asked, person);
    setText(done.text);
    setChosen([...chosen, person]);
    setAsked(null);
    nextCaret.current = done.caret;
    element.focus({ preventScroll: true });
  };
  const submit = () => {
    const body = text.trim();
    if (body === '') return;
    if ([...body].length > LIMITS.prose) {
      setIsLong(true);
      return;
    }
    const named = namedIn(body, chosen, people).slice(0, LIMITS.mentions);
    if (!onSend(body, named)) return;
    setText('');
    setChosen([]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (isAsking && handleAsking(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      submit();
    } else if (event.key === 'Escape' && onCancel) {
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    }
  };
  const handleAsking = (event: KeyboardEvent): boolean => {
    const person = found[active];
    if (event.key === 'ArrowDown') setActive((active + 1) % found.length);
    else if (event.key === 'ArrowUp') setActive((active + found.length - 1) % found.length);
    else if ((event.key === 'Enter' || event.key === 'Tab') && person && !event.ctrlKey && !event.metaKey)
      choose(person);
    else if (event.key === 'Escape') setAsked(null);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  const ask = () => {
    const element = field.current;
    if (!element) return;
    const at = element.selectionStart;
    const before = text.slice(0, at);
    const written = /[A-Za-z0-9]$/.test(before) ? ' @' : '@';
    setText(before + written + text.slice(at));
    setAsked({ from: at + written.length - 1, query: '' });
    nextCaret.current = at + written.length;
    element.focus({ preventScroll: true });
  };

  const tools = (
    <div className={classes.tools}>
      <IconButton size={26} variant="subtle" color="gray" label={t('mention')} onClick={ask}>
        <AtSign size={15} aria-hidden />
      </IconButton>
      <span className={classes.hint} aria-hidden>
        {text.trim() !== '' && t('sendKey', { keys: `${MOD}Enter` })}
      </span>
      {text.trim() === '' && others}
      {onCancel && (
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onCancel}>
          {t('cancel')}
        </Button>
      )}
      <Button size="compact-sm" disabled={text.trim() === ''} onClick={submit}>
        {send}
      </Button>
    </div>
  );
  // What is written is not taken from whoever wrote it: they may not send it any more, but copy it.
  if (isMute && text.trim() === '') return null;
  return (
    <div className={classes.composer}>
      {/* In a place of its own: what scrolls here would cut it off. */}
      <Popover
        opened={isAsking}
        position="top-start"
        width="target"
        offset={4}
        withRoles={false}
        closeOnEscape={false}
        trapFocus={false}
        transitionProps={{ duration: 0 }}
      >
        <Popover.Target>
          <div>
            <Textarea
              ref={field}
              aria-label={label}
              placeholder={placeholder}
              value={text}
              autosize
              minRows={1}
              maxRows={8}
              size="sm"
              readOnly={isMute}
              error={isLong ? t('tooLong', { max: LIMITS.prose }) : undefined}
              aria-autocomplete="list"
              aria-controls={isAsking ? list : undefined}
              aria-activedescendant={isAsking ? `${list}-${active}` : undefined}
              onChange={(event) => {
                setText(event.currentTarget.value);
                setIsLong(false);
                look();
              }}
              onSelect={look}
              onBlur={() => setAsked(null)}
              onKeyDown={onKeyDown}
            />
          </div>
        </Popover.Target>
        <Popover.Dropdown p={4}>
          <PeopleList id={list} people={found} active={active} onChoose={choose} />
        </Popover.Dropdown>
      </Popover>
      {isMute ? (
        <MuteTools
          onDiscard={() => {
            setText('');
            onCancel?.();
          }}
        />
      ) : (
        tools
      )}
    </div>
  );
}

/** Under words that may not be sent any more. */
function MuteTools({ onDiscard }: { onDiscard: () => void }) {
  const { t } = useTranslation('talk');
  return (
    <div className={classes.tools}>
      <p role="status" className={classes.mute}>
        {t('mute.kept')}
      </p>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={onDiscard}>
        {t('discard')}
      </Button>
    </div>
  );
}

import { Search } from 'lucide-react';
import { type ChangeEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { palette } from '../commands/index.ts';
import { isComposing, Said } from '../kit/index.ts';
import { EntryLine } from './EntryLine.tsx';
import type { Entry, EntryGroup } from './entry.ts';
import classes from './Palette.module.css';

interface Props {
  /** What is looked for, in words. */
  label: string;
  /** What it is about. */
  about?: string;
  find: (query: string) => readonly EntryGroup[];
  /** Fetches what isn't here yet. */
  prepare?: () => Promise<unknown>;
  empty: (query: string) => string;
  /** It stays open after a choice. */
  several?: boolean;
}

const isPossible = ({ disabled }: Entry): boolean => !disabled;

/** A field, and under it what fits: chosen with the arrow keys and Enter, while the focus stays in the field. */
export function Finder({ label, about, find, prepare, empty, several = false }: Props) {
  const { t } = useTranslation('commands');
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  // Never for the letters of a syllable that is still being composed.
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const [, arrived] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens
  useEffect(() => {
    // The question before has taken the focus with it.
    field.current?.focus();
    let here = true;
    void prepare?.().then(() => {
      if (here) arrived(true);
    });
    return () => {
      here = false;
    };
  }, []);

  const groups = find(query);
  const entries = groups.flatMap((group) => group.entries);
  const active = entries[at] && isPossible(entries[at]) ? at : entries.findIndex(isPossible);
  const optionId = (index: number) => `${id}-${index}`;
  const said =
    entries.length === 0
      ? empty(query.trim())
      : query === ''
        ? ''
        : t('palette.count', { count: entries.length });
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  });

  const search = (text: string) => {
    setQuery(text);
    setAt(0);
  };
  const step = (by: 1 | -1) => {
    const { length } = entries;
    for (let count = 1; count <= length; count++) {
      const next = (active + by * count + length * 2) % length;
      if (entries[next] && isPossible(entries[next])) {
        setAt(next);
        return;
      }
    }
  };
  const choose = (entry: Entry | undefined) => {
    if (!entry || entry.disabled) return;
    entry.choose();
    if (several) {
      setTyped('');
      setQuery('');
    }
  };
  const onChange = ({ currentTarget: { value }, nativeEvent }: ChangeEvent<HTMLInputElement>) => {
    setTyped(value);
    if (!(nativeEvent instanceof InputEvent && nativeEvent.isComposing)) search(value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter') choose(entries[active]);
    else if (event.key === 'Escape') palette.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  let index = -1;
  return (
    <>
      <div className={classes.head}>
        {about !== undefined && (
          <p className={classes.about}>
            <span>{label}</span>
            <span className={classes.subject}>{about}</span>
          </p>
        )}
        <div className={classes.field}>
          <Search size={17} aria-hidden className={classes.icon} />
          <input
            ref={field}
            className={classes.input}
            role="combobox"
            aria-label={label}
            aria-expanded={entries.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={active >= 0 ? optionId(active) : undefined}
            placeholder={label}
            value={typed}
            autoComplete="off"
            spellCheck={false}
            data-autofocus
            onChange={onChange}
            onCompositionEnd={({ currentTarget: { value } }) => {
              setTyped(value);
              search(value);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
      </div>
      <div
        ref={list}
        id={`${id}-list`}
        className={classes.list}
        role="listbox"
        aria-label={label}
        aria-multiselectable={several || undefined}
      >
        {groups.map(({ title, entries: members }) => (
          // biome-ignore lint/a11y/useSemanticElements: lines of a list, not fields
          <div key={title} role="group" aria-label={title || label} className={classes.group}>
            {title !== '' && (
              <div className={classes.title} aria-hidden>
                {title}
              </div>
            )}
            {members.map((entry) => {
              const own = ++index;
              return (
                <EntryLine
                  key={entry.id}
                  id={optionId(own)}
                  entry={entry}
                  active={own === active}
                  several={several}
                  onPoint={() => setAt(own)}
                  onChoose={() => choose(entry)}
                />
              );
            })}
          </div>
        ))}
        {entries.length === 0 && (
          <p className={classes.empty} role="presentation">
            {empty(query.trim())}
          </p>
        )}
      </div>
      <div className={classes.foot} aria-hidden>
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {t('palette.hint.move')}
        </span>
        <span>
          <kbd>Enter</kbd> {t('palette.hint.choose')}
        </span>
        <span>
          <kbd>Esc</kbd> {t('palette.hint.close')}
        </span>
      </div>
      <Said words={said} />
    </>
  );
}

import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { ArrowDown, ArrowUp, CaseSensitive, Replace, WholeWord, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortcutOf, useOffer } from '../commands/index.ts';
import { addWords, IconButton, isComposing, SearchField } from '../kit/index.ts';
import { useMapSession, useReadOnly } from '../sync/index.ts';
import type { Asked } from './asked.ts';
import classes from './FindBar.module.css';
import { findHits } from './find-text.ts';
import { HitLine } from './HitLine.tsx';
import { keptWanted } from './kept-wanted.ts';
import { useHits } from './use-hits.ts';
import { useReplace } from './use-replace.ts';
import { FIND_WORDS } from './words.ts';

addWords(FIND_WORDS);

interface Props {
  asked: Asked;
  onClose: () => void;
}

const ICON = { size: 16, 'aria-hidden': true } as const;

/** Looks for a text all over the map, from hit to hit, and puts another in its place. */
export function FindBar({ asked, onClose }: Props) {
  const { t } = useTranslation('find');
  const session = useMapSession();
  const readOnly = useReadOnly();
  const field = useRef<HTMLInputElement>(null);
  const [wanted, setWanted] = useState(keptWanted.get);
  const [insert, setInsert] = useState('');
  const [replacing, setReplacing] = useState(asked.replace);
  const { hits, shared, at, look, step, snapshot } = useHits(wanted);
  const replace = useReplace(wanted);

  useEffect(() => {
    if (asked.replace) setReplacing(true);
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  useEffect(() => keptWanted.set(wanted), [wanted]);

  const latest = useRef(step);
  latest.current = step;
  useOffer(
    useMemo(
      () => ({
        'find.next': { run: () => latest.current(1) },
        'find.previous': { run: () => latest.current(-1) },
      }),
      [],
    ),
  );

  const close = () => {
    onClose();
    document.querySelector<HTMLElement>('[role=grid]')?.focus({ preventScroll: true });
  };
  const tell = (trouble: string | null) => {
    if (trouble !== null) notifications.show({ id: 'replace', message: trouble });
  };
  const replaceOne = () => {
    const hit = hits[at];
    if (!hit) {
      step(1);
      return;
    }
    const { count, trouble } = replace(() => [hit], insert);
    tell(trouble);
    const now = findHits(session.snapshot(), wanted);
    if (count === 0) {
      step(1);
      return;
    }
    // On to the next one, not to what has just been put in.
    const isIn = ({ table, id, key, from }: (typeof now)[number]) =>
      table === hit.table && id === hit.id && key === hit.key && from < hit.from + insert.length;
    const next = now.findIndex((one, index) => index >= at && !isIn(one));
    look(now, Math.max(next, 0));
  };
  const replaceAll = () => {
    const { count, trouble } = replace((all) => all, insert);
    const message = [count > 0 ? t('replaced', { count }) : null, trouble].filter((part) => part !== null);
    if (message.length > 0) notifications.show({ id: 'replace', message: message.join(' ') });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // The map's keys are not for what is typed here.
    event.stopPropagation();
    if (isComposing(event)) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && event.target === field.current) {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    }
  };
  const toggle = (key: 'matchCase' | 'wholeWord') => setWanted({ ...wanted, [key]: !wanted[key] });

  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is too new for some screen readers
    <div role="search" className={classes.bar} aria-label={t('label')} onKeyDown={onKeyDown}>
      <div className={classes.row}>
        <SearchField
          ref={field}
          className={classes.field}
          size="xs"
          label={t('find.field')}
          value={wanted.text}
          onSearch={(text) => setWanted({ ...wanted, text })}
        />
        <IconButton
          label={t('match.case')}
          size={28}
          aria-pressed={wanted.matchCase}
          className={classes.toggle}
          onClick={() => toggle('matchCase')}
        >
          <CaseSensitive {...ICON} />
        </IconButton>
        <IconButton
          label={t('match.word')}
          size={28}
          aria-pressed={wanted.wholeWord}
          className={classes.toggle}
          onClick={() => toggle('wholeWord')}
        >
          <WholeWord {...ICON} />
        </IconButton>
        <span className={classes.rule} />
        <IconButton
          label={t('previous')}
          shortcut={shortcutOf('find.previous')}
          size={28}
          disabled={hits.length === 0}
          onClick={() => step(-1)}
        >
          <ArrowUp {...ICON} />
        </IconButton>
        <IconButton
          label={t('next')}
          shortcut={shortcutOf('find.next')}
          size={28}
          disabled={hits.length === 0}
          onClick={() => step(1)}
        >
          <ArrowDown {...ICON} />
        </IconButton>
        <HitLine wanted={wanted} snapshot={snapshot} hits={hits} at={at} shared={shared} />
        {!readOnly && (
          <IconButton
            label={t('replace.show')}
            shortcut={shortcutOf('find.replace')}
            size={28}
            aria-expanded={replacing}
            className={classes.toggle}
            onClick={() => setReplacing(!replacing)}
          >
            <Replace {...ICON} />
          </IconButton>
        )}
        <IconButton label={t('close')} shortcut={shortcutOf('leave')} size={28} onClick={close}>
          <X {...ICON} />
        </IconButton>
      </div>
      {replacing && !readOnly && (
        <div className={classes.row}>
          <TextInput
            className={classes.field}
            size="xs"
            leftSection={<Replace size={15} aria-hidden />}
            aria-label={t('replace.field')}
            placeholder={t('replace.field')}
            value={insert}
            onChange={(event) => setInsert(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (isComposing(event) || event.key !== 'Enter') return;
              event.preventDefault();
              replaceOne();
            }}
          />
          <Button size="compact-sm" variant="default" disabled={hits.length === 0} onClick={replaceOne}>
            {t('replace.one')}
          </Button>
          <Button size="compact-sm" variant="default" disabled={hits.length === 0} onClick={replaceAll}>
            {t('replace.all')}
          </Button>
        </div>
      )}
    </div>
  );
}

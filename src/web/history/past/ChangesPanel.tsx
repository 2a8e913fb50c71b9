import { Button, Menu } from '@mantine/core';
import { ArrowDown, ArrowUp, FileDown } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DifferenceKind } from '../../../core/compare/index.ts';
import type { TraceInfo } from '../../../core/protocol/index.ts';
import { ALT, IconButton, keepBlob, RevisionFilter, RevisionTally, Said } from '../../kit/index.ts';
import { useSession } from '../../session/index.ts';
import { ChangeItem } from './ChangeItem.tsx';
import type { Entry, EntryGroup } from './entries.ts';
import { marksOf } from './marks.ts';
import classes from './past.module.css';
import { cardsOf, entryName } from './sentences.ts';
import type { List } from './use-list.ts';
import { SayingProvider } from './use-saying.ts';
import { useWalk } from './use-walk.ts';
import { groupName, listAsCsv, listAsMarkdown } from './write-list.ts';

/** So many are built at first: nobody reads thousands in one go. */
const FIRST = 200;

interface Props {
  list: List;
  title: string;
  isMerge?: boolean;
  /** Who made a change, where that is known. */
  traceOf?: (entry: Entry) => TraceInfo | null;
  /** What stands under an entry: its choice, in a merge. */
  under?: (entry: Entry) => ReactNode;
}

/** All that differs, in the order of the journey: to filter, to walk through, to take along. */
export function ChangesPanel({ list, title, isMerge = false, traceOf, under }: Props) {
  const { t } = useTranslation('history');
  const { compared, groups, context } = list;
  const [hidden, setHidden] = useState<ReadonlySet<DifferenceKind>>(new Set());
  const [room, setRoom] = useState(FIRST);
  const entries = useMemo(() => groups.flatMap((group) => group.entries), [groups]);
  const counts = useMemo(() => {
    const byKind = Map.groupBy(entries, ({ kind }) => kind);
    return Object.fromEntries([...byKind].map(([kind, own]) => [kind, own.length]));
  }, [entries]);
  const seen = useMemo(() => withoutKinds(groups, hidden), [groups, hidden]);
  const shown = useMemo(() => seen.flatMap((group) => group.entries), [seen]);
  const touched = useMemo(() => cardsOf(compared.both), [compared.both]);
  const mark = useSession((session) => session.mark);
  useEffect(() => mark(marksOf(seen, isMerge, t)), [seen, isMerge, t, mark]);
  useEffect(() => () => mark(null), [mark]);
  const { at, go, step } = useWalk(shown);
  useEffect(() => {
    if (at >= room) setRoom(at + FIRST);
  }, [at, room]);

  if (entries.length === 0)
    return <p className={classes.empty}>{t(isMerge ? 'merge.none' : 'compare.none')}</p>;
  const toggle = (kind: DifferenceKind) =>
    setHidden((now) =>
      now.has(kind) ? new Set([...now].filter((one) => one !== kind)) : new Set([...now, kind]),
    );
  const keep = (kind: 'md' | 'csv') => {
    const name = `${title.replace(/[\\/:*?"<>|]/g, '-')}.${kind}`;
    if (kind === 'md')
      keepBlob(new Blob([listAsMarkdown(seen, title, context)], { type: 'text/markdown' }), name);
    else {
      const headings = [
        t('compare.column.where'),
        t('compare.column.what'),
        t('compare.column.name'),
        t('compare.column.kind'),
        t('compare.column.change'),
      ];
      void listAsCsv(seen, headings, context).then((text) =>
        keepBlob(new Blob([text], { type: 'text/csv' }), name),
      );
    }
  };
  let left = room;
  return (
    <SayingProvider value={context}>
      <div className={classes.tools}>
        <div className={classes.summary}>
          <strong className={classes.total}>{t('compare.total', { count: entries.length })}</strong>
          <div className={classes.walk}>
            <span className={classes.at} aria-hidden>
              {at < 0 ? '–' : at + 1}/{shown.length}
            </span>
            <IconButton size={28} label={t('compare.previous')} shortcut={`${ALT}↑`} onClick={() => step(-1)}>
              <ArrowUp size={15} aria-hidden />
            </IconButton>
            <IconButton size={28} label={t('compare.next')} shortcut={`${ALT}↓`} onClick={() => step(1)}>
              <ArrowDown size={15} aria-hidden />
            </IconButton>
            <Menu position="bottom-end" withinPortal>
              <Menu.Target>
                <IconButton size={28} label={t('compare.keep')}>
                  <FileDown size={15} aria-hidden />
                </IconButton>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => keep('md')}>{t('compare.markdown')}</Menu.Item>
                <Menu.Item onClick={() => keep('csv')}>{t('compare.csv')}</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </div>
        </div>
        <RevisionTally counts={counts} />
        <RevisionFilter
          label={t('compare.filter')}
          counts={counts}
          hidden={hidden}
          onToggle={toggle}
          words={(kind, count) => `${t(`compare.kind.${kind}`)} ${count}`}
        />
      </div>
      <Said
        words={
          shown[at]
            ? t('compare.at', { at: at + 1, count: shown.length, name: entryName(shown[at], context) })
            : null
        }
      />
      {seen.map((group) => {
        const own = group.entries.slice(0, Math.max(0, left));
        left -= own.length;
        return (
          own.length > 0 && (
            <section key={group.key} className={classes.group} aria-label={groupName(group, context)}>
              <h3 className={classes.heading}>{groupName(group, context)}</h3>
              <ol className={classes.list}>
                {own.map((entry) => (
                  <ChangeItem
                    key={entry.key}
                    entry={entry}
                    isCurrent={shown[at] === entry}
                    isMerge={isMerge}
                    cards={touched(entry).length}
                    trace={traceOf?.(entry) ?? null}
                    onGo={() => go(entry)}
                  >
                    {under?.(entry)}
                  </ChangeItem>
                ))}
              </ol>
            </section>
          )
        );
      })}
      {shown.length > room && (
        <Button variant="default" size="xs" onClick={() => setRoom(room + FIRST)}>
          {t('compare.more', { count: shown.length - room })}
        </Button>
      )}
    </SayingProvider>
  );
}

const withoutKinds = (
  groups: readonly EntryGroup[],
  hidden: ReadonlySet<DifferenceKind>,
): readonly EntryGroup[] =>
  hidden.size === 0
    ? groups
    : groups.flatMap((group) => {
        const entries = group.entries.filter(({ kind }) => !hidden.has(kind));
        return entries.length > 0 ? [{ ...group, entries }] : [];
      });

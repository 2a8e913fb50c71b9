import { Button, CopyButton, EmptyState, Select, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ArrowDown, ArrowRight, ArrowUp, Check, Copy, Equal, Unplug } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandbookChange, HandbookInfo } from '../../../core/protocol/index.ts';
import { ALT, IconButton, RevisionFilter, RevisionTally } from '../../kit/index.ts';
import { handbookApi, useFailure } from '../../sync/index.ts';
import { issuesQuery } from '../issues/queries.ts';
import { handbookKey } from '../shared/queries.ts';
import { ChangeList } from './ChangeList.tsx';
import classes from './compare.module.css';
import { groupChanges, inReadingOrder, textOf } from './group.ts';
import { useChangeWalk } from './use-change-walk.ts';

export type Compared = number | 'draft';

interface Props {
  handbook: HandbookInfo;
  from: number;
  to: Compared;
  onChoose: (from: number, to: Compared) => void;
}

/** What differs between two issues, or between an issue and what would be issued now. */
export function CompareView({ handbook, from, to, onChoose }: Props) {
  const { t } = useTranslation('handbook');
  const words = useFailure();
  const { data: issues = [] } = useQuery(issuesQuery(handbook.id));
  const { data, error, refetch } = useQuery({
    queryKey: handbookKey(handbook.id, 'compare', from, to, handbook.locale),
    queryFn: ({ signal }) => handbookApi.compare(handbook.id, from, to, handbook.locale, signal),
    staleTime: to === 'draft' ? 0 : Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: to === 'draft',
  });
  const [hidden, setHidden] = useState<ReadonlySet<HandbookChange['kind']>>(new Set());
  const changes = data?.changes;
  const shown = useMemo(() => changes?.filter(({ kind }) => !hidden.has(kind)) ?? [], [changes, hidden]);
  const root = useMemo(() => groupChanges(shown), [shown]);
  const { at, current, step } = useChangeWalk(useMemo(() => inReadingOrder(root), [root]));
  const toggle = (kind: HandbookChange['kind']) => {
    const next = new Set(hidden);
    if (!next.delete(kind)) next.add(kind);
    setHidden(next);
  };
  const counts = useMemo(() => countsOf(changes ?? []), [changes]);
  const numbers = issues.map(({ n }) => n);
  return (
    <main className={classes.page}>
      <h2 className={classes.heading}>{t('compare.title')}</h2>
      <div className={classes.tools}>
        <div className={classes.between}>
          <Select
            w={150}
            aria-label={t('compare.from')}
            allowDeselect={false}
            value={String(from)}
            onChange={(value) => value && onChoose(Number(value), to)}
            data={numbers
              .filter((n) => to === 'draft' || n < to)
              .map((n) => ({ value: String(n), label: t('issue.name', { n }) }))}
          />
          <ArrowRight size={16} aria-hidden />
          <Select
            w={150}
            aria-label={t('compare.to')}
            allowDeselect={false}
            value={String(to)}
            onChange={(value) => value && onChoose(from, value === 'draft' ? 'draft' : Number(value))}
            data={[
              { value: 'draft', label: t('compare.draft') },
              ...numbers
                .filter((n) => n > from)
                .map((n) => ({ value: String(n), label: t('issue.name', { n }) })),
            ]}
          />
        </div>
        {changes && changes.length > 0 && (
          <CopyButton value={textOf(shown)} timeout={2_000}>
            {({ copied, copy }) => (
              <Button
                size="xs"
                variant="default"
                className={classes.copy}
                leftSection={copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
                onClick={copy}
              >
                <span role="status">{t(copied ? 'compare.copied' : 'compare.copy')}</span>
              </Button>
            )}
          </CopyButton>
        )}
      </div>
      {changes && changes.length > 0 && (
        <div className={classes.summary}>
          <div className={classes.totals}>
            <strong className={classes.total}>{t('compare.total', { count: changes.length })}</strong>
            <RevisionFilter
              label={t('compare.filter')}
              counts={counts}
              hidden={hidden}
              onToggle={toggle}
              words={(kind, count) => t(`compare.${kind}`, { count })}
            />
            <div className={classes.walk}>
              <span className={classes.at} aria-hidden>
                {at < 0 ? '–' : at + 1}/{shown.length}
              </span>
              <IconButton
                size={28}
                label={t('compare.previous')}
                shortcut={`${ALT}↑`}
                onClick={() => step(-1)}
              >
                <ArrowUp size={15} aria-hidden />
              </IconButton>
              <IconButton size={28} label={t('compare.next')} shortcut={`${ALT}↓`} onClick={() => step(1)}>
                <ArrowDown size={15} aria-hidden />
              </IconButton>
            </div>
          </div>
          <RevisionTally counts={counts} />
        </div>
      )}
      {error ? (
        <EmptyState
          role="alert"
          icon={<Unplug aria-hidden />}
          title={t('compare.failed')}
          description={words(error)}
        >
          <EmptyState.Actions>
            <Button onClick={() => void refetch()}>{t('again')}</Button>
          </EmptyState.Actions>
        </EmptyState>
      ) : !changes ? (
        <div role="status" aria-label={t('compare.loading')}>
          {[0, 1, 2].map((at) => (
            <Skeleton key={at} height={104} radius="lg" mb={14} />
          ))}
        </div>
      ) : changes.length === 0 ? (
        <EmptyState
          icon={<Equal aria-hidden />}
          title={t('compare.same')}
          description={t('compare.same.what')}
        />
      ) : (
        <ChangeList root={root} locale={handbook.locale} current={current} />
      )}
    </main>
  );
}

function countsOf(changes: readonly HandbookChange[]): Readonly<Record<HandbookChange['kind'], number>> {
  const of = (kind: HandbookChange['kind']) => changes.filter((change) => change.kind === kind).length;
  return { added: of('added'), removed: of('removed'), changed: of('changed'), moved: of('moved') };
}

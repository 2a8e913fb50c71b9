import { Button, Chip, CopyButton, EmptyState, Select, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ArrowRight, Check, Copy, Equal, Unplug } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANGE_KINDS, type HandbookChange, type HandbookInfo } from '../../../core/protocol/index.ts';
import { handbookApi, useFailure } from '../../sync/index.ts';
import { issuesQuery } from '../issues/queries.ts';
import { handbookKey } from '../shared/queries.ts';
import { ChangeList } from './ChangeList.tsx';
import classes from './compare.module.css';
import { textOf } from './group.ts';
import { KindSign } from './KindSign.tsx';

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
  const toggle = (kind: HandbookChange['kind']) => {
    const next = new Set(hidden);
    if (!next.delete(kind)) next.add(kind);
    setHidden(next);
  };
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
          <>
            <fieldset className={classes.kinds} aria-label={t('compare.filter')}>
              {CHANGE_KINDS.map((kind) => {
                const count = changes.filter((change) => change.kind === kind).length;
                return count === 0 ? null : (
                  <Chip
                    key={kind}
                    size="xs"
                    variant="outline"
                    checked={!hidden.has(kind)}
                    onChange={() => toggle(kind)}
                  >
                    <KindSign kind={kind} /> {t(`compare.${kind}`, { count })}
                  </Chip>
                );
              })}
            </fieldset>
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
          </>
        )}
      </div>
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
          <Skeleton height={160} radius="lg" />
        </div>
      ) : changes.length === 0 ? (
        <EmptyState
          icon={<Equal aria-hidden />}
          title={t('compare.same')}
          description={t('compare.same.what')}
        />
      ) : (
        <ChangeList changes={shown} locale={handbook.locale} />
      )}
    </main>
  );
}

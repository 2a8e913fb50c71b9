import { Button, Skeleton } from '@mantine/core';
import { CircleCheckBig, SearchX, ShieldCheck, StickyNote } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type ReportState, useSnapshot } from '../../sync/index.ts';
import classes from './FindingsList.module.css';
import { useFindingsView } from './view-store.ts';

interface Props {
  state: ReportState;
  filtered: boolean;
  waived: boolean;
}

const TEACHES = ['words', 'time', 'authority', 'handover', 'feeling', 'loop'] as const;

/** Nothing to show, and why. */
export function EmptyState({ state, filtered, waived }: Props) {
  const { t } = useTranslation('findings');
  const clear = useFindingsView((view) => view.clear);
  const bare = useSnapshot(({ cards }) => cards.size === 0);
  if (state === 'waiting') {
    return (
      <div className={classes.waiting} aria-busy="true">
        {[44, 62, 44].map((height, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: three grey bars
          <Skeleton key={nth} height={height} />
        ))}
      </div>
    );
  }
  if (filtered) {
    return (
      <Message icon={<SearchX size={22} aria-hidden />} title={t('empty.filtered')}>
        <Button size="compact-sm" variant="default" onClick={clear}>
          {t('clear')}
        </Button>
      </Message>
    );
  }
  if (waived) {
    return (
      <Message icon={<ShieldCheck size={22} aria-hidden />} title={t('empty.waived')}>
        <p>{t('empty.waived.what')}</p>
      </Message>
    );
  }
  return (
    <Message
      icon={bare ? <StickyNote size={22} aria-hidden /> : <CircleCheckBig size={22} aria-hidden />}
      title={t(bare ? 'empty.bare' : 'empty.well')}
    >
      <p>{t(bare ? 'empty.bare.what' : 'empty.well.what')}</p>
      <ul className={classes.teaches}>
        {TEACHES.map((what) => (
          <li key={what}>{t(`teach.${what}`)}</li>
        ))}
      </ul>
    </Message>
  );
}

function Message({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) {
  return (
    <div className={classes.empty}>
      <span className={classes.emptyIcon}>{icon}</span>
      <h3>{title}</h3>
      {children}
    </div>
  );
}

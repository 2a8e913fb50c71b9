import { Select, Switch } from '@mantine/core';
import { GitCompareArrows } from 'lucide-react';
import { useMemo, useState } from 'react';
import { sameList } from '../../../core/base/index.ts';
import { useComputed, useSnapshot } from '../../sync/index.ts';
import { ToMap } from '../open/ToMap.tsx';
import { Empty } from '../page/Empty.tsx';
import { Page } from '../page/Page.tsx';
import { useWords } from '../page/use-words.ts';
import classes from './consistency.module.css';
import { Matrix } from './Matrix.tsx';
import { comparedFirst, differencesFor, type TierChoice } from './rows.ts';

/** The same situation in every channel: what is promised, said and allowed there, side by side. */
export function Consistency() {
  const { t } = useWords();
  const found = useComputed()?.consistency;
  const rows = useMemo(() => found && comparedFirst(found), [found]);
  const tiers = useSnapshot(({ library }) => library.tiers.list, sameList);
  const [tier, setTier] = useState<TierChoice>('all');
  const [onlyOpen, setOnlyOpen] = useState(false);
  const open = (rows ?? []).reduce(
    (sum, row) => sum + differencesFor(row, tier).filter(({ waived }) => !waived).length,
    0,
  );
  const shown = (rows ?? []).filter(
    (row) => !onlyOpen || differencesFor(row, tier).some(({ waived }) => !waived),
  );
  return (
    <Page
      wide
      isWaiting={!rows}
      title={t('section.consistency')}
      what={t('consistency.what')}
      tools={
        rows &&
        rows.length > 0 && (
          <>
            <span className={classes.openCount}>
              {open === 0 ? t('consistency.noneOpen') : t('consistency.open', { count: open })}
            </span>
            <Switch
              size="sm"
              label={t('consistency.onlyOpen')}
              checked={onlyOpen}
              onChange={(event) => setOnlyOpen(event.currentTarget.checked)}
            />
            {tiers.length > 0 && (
              <Select
                size="sm"
                w={190}
                aria-label={t('consistency.tier')}
                data={[
                  { value: 'all', label: t('consistency.allTiers') },
                  ...tiers.map(({ id, name }) => ({ value: id, label: name })),
                ]}
                value={tier}
                onChange={(next) => setTier(next ?? 'all')}
                allowDeselect={false}
              />
            )}
          </>
        )
      }
    >
      {rows?.length === 0 && (
        <Empty icon={GitCompareArrows} title={t('consistency.empty')} action={<ToMap />}>
          {t('consistency.empty.what')}
        </Empty>
      )}
      {rows && rows.length > 0 && shown.length === 0 && <p>{t('consistency.noneOpen')}</p>}
      {shown.length > 0 && <Matrix rows={shown} tier={tier} />}
    </Page>
  );
}

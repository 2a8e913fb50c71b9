import { Button } from '@mantine/core';
import { Sparkles } from 'lucide-react';
import { useState } from 'react';
import { sideways } from '../../kit/index.ts';
import { useComputed } from '../../sync/index.ts';
import { ToMap } from '../open/ToMap.tsx';
import { Empty } from '../page/Empty.tsx';
import { Page } from '../page/Page.tsx';
import { useWords } from '../page/use-words.ts';
import { MomentRow } from './MomentRow.tsx';
import classes from './moments.module.css';

/** So many are shown before the reader asks for more. */
const SHOWN = 50;

/** All moments, the heaviest first: what to begin with. */
export function Moments() {
  const { t, decimal } = useWords();
  const computed = useComputed();
  const [all, setAll] = useState(false);
  const ranked = computed?.moments ?? [];
  const stakes = new Map(computed?.arc.map(({ step, stake }) => [step, stake]));
  const heaviest = ranked[0]?.weight ?? 1;
  const shown = all ? ranked : ranked.slice(0, SHOWN);
  return (
    <Page isWaiting={!computed} title={t('section.moments')} what={t('moments.what')}>
      {computed && ranked.length === 0 && (
        <Empty icon={Sparkles} title={t('moments.empty')} action={<ToMap />}>
          {t('moments.empty.what')}
        </Empty>
      )}
      {ranked.length > 0 && (
        <div ref={sideways} className={classes.frame}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col" className={classes.rank}>
                  {t('moments.rank')}
                </th>
                <th scope="col">{t('moments.moment')}</th>
                <th scope="col">{t('moments.weight')}</th>
                <th scope="col">{t('moments.evidence')}</th>
                <th scope="col">{t('moments.answer')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ moment, step, weight }, at) => (
                <MomentRow
                  key={moment.id}
                  rank={at + 1}
                  moment={moment}
                  step={step}
                  stake={stakes.get(step) ?? null}
                  weight={weight}
                  share={weight / heaviest}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {ranked.length > shown.length && (
        <Button variant="default" onClick={() => setAll(true)} className={classes.more}>
          {t('moments.all', { count: ranked.length, total: decimal(ranked.length) })}
        </Button>
      )}
    </Page>
  );
}

import { Headset } from 'lucide-react';
import { useState } from 'react';
import { useComputed } from '../../sync/index.ts';
import { ToMap } from '../open/ToMap.tsx';
import { Empty } from '../page/Empty.tsx';
import { Page } from '../page/Page.tsx';
import { useWords } from '../page/use-words.ts';
import classes from './staffing.module.css';
import { Touchpoint } from './Touchpoint.tsx';
import { TouchpointTabs } from './TouchpointTabs.tsx';
import { WithoutVolume } from './WithoutVolume.tsx';

/** How many people a promise of waiting takes. */
export function StaffingPage() {
  const { t } = useWords();
  const staffing = useComputed()?.staffing;
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = staffing?.find(({ card }) => card.id === chosen) ?? staffing?.[0];
  return (
    <Page isWaiting={!staffing} title={t('section.staffing')} what={t('staffing.what')}>
      {staffing?.length === 0 && (
        <Empty icon={Headset} title={t('staffing.empty')} action={<ToMap />}>
          {t('staffing.empty.what')}
        </Empty>
      )}
      {staffing && shown && (
        <div className={classes.touchpoints}>
          <TouchpointTabs staffing={staffing} shown={shown.card.id} onShow={setChosen} />
          <Touchpoint key={shown.card.id} staffing={shown} />
        </div>
      )}
      {staffing && <WithoutVolume known={staffing.map(({ card }) => card.id)} />}
    </Page>
  );
}

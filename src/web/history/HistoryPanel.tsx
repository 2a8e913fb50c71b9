import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addWords } from '../kit/index.ts';
import { ActivityPane } from './activity/ActivityPane.tsx';
import classes from './HistoryPanel.module.css';
import type { MayAudit, MayBegin } from './may.ts';
import { VersionsPane } from './VersionsPane.tsx';
import { HISTORY_WORDS } from './words.ts';

addWords(HISTORY_WORDS);

/** What the journey was at earlier moments, and, for those who answer for it, who did what. */
export function HistoryPanel({ mayBegin, mayAudit }: MayBegin & MayAudit) {
  const { t } = useTranslation('history');
  const versions = <VersionsPane mayBegin={mayBegin} />;
  if (!mayAudit) return versions;
  return (
    <Tabs defaultValue="versions" keepMounted={false} className={classes.tabs}>
      <Tabs.List grow>
        <Tabs.Tab value="versions">{t('tab.versions')}</Tabs.Tab>
        <Tabs.Tab value="activity">{t('tab.activity')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="versions">{versions}</Tabs.Panel>
      <Tabs.Panel value="activity">
        <ActivityPane />
      </Tabs.Panel>
    </Tabs>
  );
}

import { Button, Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../../../core/protocol/index.ts';
import { auditAddress } from '../../sync/index.ts';
import { Fetched, Pane } from './Pane.tsx';
import { auditQuery } from './queries.ts';
import classes from './settings.module.css';

/** What a filter takes together, by the first word of an entry's kind. */
const TOPICS = {
  access: ['session', 'password', 'token'],
  people: ['member', 'invitation', 'workspace'],
  rights: ['right', 'link'],
  work: ['journey', 'handbook', 'library', 'version', 'comment'],
  programs: ['webhook', 'audit'],
} as const;
type Topic = keyof typeof TOPICS;
const isTopic = (text: string | null): text is Topic => text !== null && text in TOPICS;

const isOf = (topic: Topic, { kind }: Entry): boolean => {
  const [word = ''] = kind.split('.');
  return (TOPICS[topic] as readonly string[]).includes(word);
};

/** Who did what of weight in the workspace. */
export function AuditPane({ workspace }: { workspace: string }) {
  const { t, i18n } = useTranslation('people');
  const [topic, setTopic] = useState<Topic | null>(null);
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    auditQuery(workspace),
  );
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  const shown = topic ? entries.filter((entry) => isOf(topic, entry)) : entries;
  return (
    <Pane
      title={t('settings.audit')}
      what={t('audit.what')}
      actions={
        <div className={classes.tail}>
          <Select
            w={150}
            aria-label={t('audit.topic')}
            placeholder={t('audit.topic.all')}
            clearable
            value={topic}
            onChange={(value) => setTopic(isTopic(value) ? value : null)}
            data={Object.keys(TOPICS).map((value) => ({ value, label: t(`audit.topic.${value as Topic}`) }))}
          />
          <Button
            component="a"
            href={auditAddress(workspace, i18n.language)}
            download
            variant="default"
            leftSection={<Download size={15} aria-hidden />}
          >
            {t('audit.csv')}
          </Button>
        </div>
      }
    >
      <Fetched loaded={data !== undefined} error={error} onAgain={() => void refetch()}>
        {shown.length === 0 ? (
          <div className={classes.empty}>
            <p>{t('audit.empty')}</p>
          </div>
        ) : (
          <ol className={classes.list}>
            {shown.map((entry) => (
              <li key={entry.id} className={classes.row}>
                <time className={classes.time} dateTime={entry.at}>
                  {time.format(new Date(entry.at))}
                </time>
                <div className={classes.words}>{entry.sentence}</div>
              </li>
            ))}
          </ol>
        )}
        {hasNextPage && (
          <div className={classes.more}>
            <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t('audit.more')}
            </Button>
          </div>
        )}
      </Fetched>
    </Pane>
  );
}

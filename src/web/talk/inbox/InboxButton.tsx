import { Popover } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { AtSign } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addWords, IconButton } from '../../kit/index.ts';
import { talkApi } from '../../sync/index.ts';
import { TALK_WORDS } from '../words.ts';
import { InboxList } from './InboxList.tsx';
import classes from './inbox.module.css';

addWords(TALK_WORDS);

const LOOK_EVERY_MS = 60_000;

/** Where somebody was named, with how much of it is unread. */
export function InboxButton() {
  const { t } = useTranslation('talk');
  const [opened, setOpened] = useState(false);
  const inbox = useQuery({
    queryKey: ['inbox'],
    queryFn: ({ signal }) => talkApi.inbox(signal),
    refetchInterval: LOOK_EVERY_MS,
    refetchOnWindowFocus: true,
    retry: false,
  });
  const unread = inbox.data?.unread ?? 0;
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={360}
      shadow="lg"
      trapFocus
      returnFocus
    >
      <span className={classes.holder}>
        <Popover.Target>
          <IconButton
            label={unread === 0 ? t('inbox.none') : t('inbox.label', { count: unread })}
            aria-expanded={opened}
            onClick={() => setOpened(!opened)}
          >
            <AtSign size={16} aria-hidden />
          </IconButton>
        </Popover.Target>
        {unread > 0 && (
          <span className={classes.count} aria-hidden>
            {unread > 99 ? '99+' : unread}
          </span>
        )}
      </span>
      <Popover.Dropdown p={0} aria-label={t('inbox.title')}>
        <InboxList inbox={inbox.data} isFailed={inbox.isError} onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

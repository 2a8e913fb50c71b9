import { Button, Loader } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Inbox, InboxItem } from '../../../core/protocol/index.ts';
import { useRelativeTime } from '../../kit/index.ts';
import { talkApi } from '../../sync/index.ts';
import { Avatar } from '../shared/Avatar.tsx';
import classes from './inbox.module.css';

interface Props {
  inbox: Inbox | undefined;
  isFailed: boolean;
  onDone: () => void;
}

/** Mentions, newest first; each leads to its thread. */
export function InboxList({ inbox, isFailed, onDone }: Props) {
  const { t } = useTranslation('talk');
  const client = useQueryClient();
  const read = (comments?: readonly string[]) =>
    void talkApi
      .read(comments)
      .then((now) => client.setQueryData(['inbox'], now))
      .catch(() => {});
  return (
    <div className={classes.inbox}>
      <header className={classes.head}>
        <h2>{t('inbox.title')}</h2>
        {inbox && inbox.unread > 0 && (
          <Button size="compact-xs" variant="subtle" onClick={() => read()}>
            {t('inbox.readAll')}
          </Button>
        )}
      </header>
      {!inbox && !isFailed && <Loader size="sm" m="md" />}
      {!inbox && isFailed && <p className={classes.empty}>{t('inbox.failed')}</p>}
      {inbox?.items.length === 0 && <p className={classes.empty}>{t('inbox.empty')}</p>}
      {inbox && inbox.items.length > 0 && (
        <ul className={classes.list}>
          {inbox.items.map((item) => (
            <Item
              key={`${item.journey.id} ${item.comment}`}
              item={item}
              onOpen={() => {
                if (!item.read) read([item.comment]);
                onDone();
              }}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

function Item({ item, onOpen }: { item: InboxItem; onOpen: () => void }) {
  const { t } = useTranslation('talk');
  const time = useRelativeTime(item.at);
  return (
    <li>
      <Link
        className={classes.item}
        data-unread={!item.read || undefined}
        to={`/j/${encodeURIComponent(item.journey.id)}?thread=${encodeURIComponent(item.thread)}`}
        onClick={onOpen}
      >
        <Avatar person={{ id: item.by, name: item.by }} />
        <span className={classes.said}>
          <span className={classes.who}>
            <b>{item.by}</b>
            <span className={classes.time}>{time}</span>
            {!item.read && <span className={classes.dot} role="img" aria-label={t('inbox.unread')} />}
          </span>
          <span className={classes.text}>{item.excerpt}</span>
          <span className={classes.time}>{item.journey.title}</span>
        </span>
      </Link>
    </li>
  );
}

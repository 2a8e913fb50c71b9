import { ActionIcon, Menu } from '@mantine/core';
import { BookOpenText, Ellipsis, FolderOpen, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type HandbookInfo, isAllowed } from '../../../core/protocol/index.ts';
import { useFormat, useRelativeTime } from '../../kit/index.ts';
import { useDay } from '../shared/use-day.ts';
import classes from './list.module.css';
import type { HandbookActions } from './use-handbook-actions.tsx';

interface Props {
  handbook: HandbookInfo;
  actions: HandbookActions;
}

export function HandbookRow({ handbook, actions }: Props) {
  const { t } = useTranslation('handbook');
  const { dateTime } = useFormat();
  const edited = useRelativeTime(handbook.updatedAt);
  const { id, title } = handbook;
  const address = `/handbooks/${encodeURIComponent(id)}`;
  return (
    <li className={classes.row}>
      <Spine />
      <div className={classes.words}>
        <h2 className={classes.title} lang={handbook.locale}>
          <Link to={address} className={classes.link}>
            {title}
          </Link>
        </h2>
        <Meta handbook={handbook} />
      </div>
      <Issue handbook={handbook} />
      <time className={classes.edited} dateTime={handbook.updatedAt} title={dateTime(handbook.updatedAt)}>
        {t('list.edited', { time: edited })}
      </time>
      <span className={classes.actions}>
        <Menu keepMounted={false}>
          <Menu.Target>
            <ActionIcon aria-label={t('list.menu', { title })} size={28}>
              <Ellipsis size={17} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item component={Link} to={address} leftSection={<FolderOpen size={15} aria-hidden />}>
              {t('list.open')}
            </Menu.Item>
            {isAllowed(handbook, 'delete') && (
              <>
                <Menu.Divider />
                <Menu.Item
                  color="var(--tl-negative)"
                  leftSection={<Trash2 size={15} aria-hidden />}
                  onClick={() => actions.toBin.mutate(handbook)}
                >
                  {t('list.toBin')}
                </Menu.Item>
              </>
            )}
          </Menu.Dropdown>
        </Menu>
      </span>
    </li>
  );
}

export const Spine = () => (
  <span className={classes.spine} aria-hidden>
    <BookOpenText size={18} />
  </span>
);

/** Its number, who looks after it, and the journeys in it. */
export function Meta({ handbook: { number, owner, journeys } }: { handbook: HandbookInfo }) {
  const { t } = useTranslation('handbook');
  const { list } = useFormat();
  const names = journeys.map(({ title }) => title ?? t('journeys.gone'));
  const facts = [
    number,
    owner,
    names.length === 0
      ? t('list.noJourney')
      : names.length > 2
        ? t('list.journeys', { count: names.length })
        : list(names),
  ].filter((fact) => fact !== '');
  return (
    <p className={classes.meta} title={names.length > 2 ? list(names) : undefined}>
      {/* A line never begins with the sign between them. */}
      {facts.join('\u00a0· ')}
    </p>
  );
}

function Issue({ handbook: { issue } }: { handbook: HandbookInfo }) {
  const { t } = useTranslation('handbook');
  const day = useDay();
  return issue ? (
    <p className={classes.issue} data-issued>
      <strong>{t('issue.name', { n: issue.n })}</strong>
      <span>{t('list.effective', { day: day(issue.effective) })}</span>
    </p>
  ) : (
    <p className={classes.issue}>{t('list.neverIssued')}</p>
  );
}

import { Menu } from '@mantine/core';
import { Ellipsis, Eye, FileDown, GitBranch, GitCompareArrows, History, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { VersionInfo } from '../../core/protocol/index.ts';
import { IconButton, useFormat } from '../kit/index.ts';
import { useMapSession, useReadOnly, useStatus, versionAddresses } from '../sync/index.ts';
import classes from './HistoryPanel.module.css';
import type { MayBegin } from './may.ts';
import { NameDialog } from './NameDialog.tsx';
import { addressOf, askedIn } from './past/asked.ts';
import { RestoreDialog } from './RestoreDialog.tsx';
import { useBegin } from './use-begin.ts';

/** One version: when, by whom, how large; and what can be done with it. */
export function VersionRow({ version, mayBegin }: MayBegin & { version: VersionInfo }) {
  const { t, i18n } = useTranslation('history');
  const { dateTime, list } = useFormat();
  const { journey } = useMapSession();
  const readOnly = useReadOnly();
  const pending = useStatus((status) => status.pending);
  const [asked, setAsked] = useState<'name' | 'restore' | null>(null);
  const begin = useBegin();
  const asking = askedIn(useLocation().search);
  const isShown = asking?.kind === 'version' && asking.id === version.id;
  const { id, at, kind, name, authors, cards, moments } = version;
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' }).format(new Date(at));
  return (
    <li className={classes.version} data-version={id} data-kind={kind}>
      <time className={classes.time} dateTime={at}>
        {time}
      </time>
      <div className={classes.facts}>
        <Link
          to={addressOf(journey, { kind: 'version', id })}
          className={kind === 'named' ? classes.named : classes.unnamed}
          aria-current={isShown || undefined}
        >
          {kind === 'named' ? name : t(`kind.${kind}`)}
        </Link>
        <span className={classes.detail}>
          {[t('cards', { count: cards }), t('moments', { count: moments })].join(' · ')}
        </span>
        {authors.length > 0 && <span className={classes.detail}>{t('by', { names: list(authors) })}</span>}
      </div>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <IconButton size={28} label={t('actions', { time: dateTime(at) })}>
            <Ellipsis size={16} aria-hidden />
          </IconButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            component={Link}
            to={addressOf(journey, { kind: 'version', id })}
            leftSection={<Eye size={15} aria-hidden />}
          >
            {t('look')}
          </Menu.Item>
          <Menu.Item
            component={Link}
            to={addressOf(journey, { kind: 'compare', before: id, after: 'now' })}
            leftSection={<GitCompareArrows size={15} aria-hidden />}
          >
            {t('past.compare.now')}
          </Menu.Item>
          <Menu.Item
            leftSection={<History size={15} aria-hidden />}
            disabled={readOnly || pending}
            onClick={() => setAsked('restore')}
          >
            {t('restore')}
          </Menu.Item>
          {mayBegin && (
            <Menu.Item leftSection={<GitBranch size={15} aria-hidden />} onClick={() => begin(version)}>
              {t('branch')}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<Pencil size={15} aria-hidden />}
            disabled={readOnly}
            onClick={() => setAsked('name')}
          >
            {t('rename')}
          </Menu.Item>
          <Menu.Item
            component="a"
            href={versionAddresses.file(journey, id)}
            download
            leftSection={<FileDown size={15} aria-hidden />}
          >
            {t('download')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asked === 'name' && <NameDialog version={version} onClose={() => setAsked(null)} />}
      {asked === 'restore' && <RestoreDialog version={version} onClose={() => setAsked(null)} />}
    </li>
  );
}

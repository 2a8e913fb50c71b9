import { Button, CopyButton, Menu, Popover } from '@mantine/core';
import { Check, ChevronDown, Download, FileDiff, Link2, QrCode, Users } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HandbookInfo, IssueInfo } from '../../../core/protocol/index.ts';
import { useFormat } from '../../kit/index.ts';
import { ExportDialog } from '../exports/ExportDialog.tsx';
import { useDay } from '../shared/use-day.ts';
import { Acknowledgements } from './Acknowledgements.tsx';
import classes from './issues.module.css';

const ReadingCode = lazy(() => import('./ReadingCode.tsx'));

interface Props {
  handbook: HandbookInfo;
  issue: IssueInfo;
}

/** An issue: since when, by whom, who has read it, and its files. */
export function IssueRow({ handbook, issue }: Props) {
  const { t } = useTranslation('handbook');
  const { dateTime } = useFormat();
  const day = useDay();
  const [shown, setShown] = useState<'export' | 'readers' | null>(null);
  const isNewest = handbook.issue?.n === issue.n;
  const path = `/handbooks/${encodeURIComponent(handbook.id)}`;
  return (
    <li className={classes.row}>
      <div className={classes.rowHead}>
        <h3 className={classes.rowTitle}>
          {t('issue.name', { n: issue.n })}
          {isNewest && <span className={classes.inForce}>{t('issue.newest')}</span>}
        </h3>
        <span className={classes.rowDay}>{t('list.effective', { day: day(issue.effective) })}</span>
      </div>
      <p className={classes.rowFacts}>
        {/* A line never begins with the sign between them. */}
        {[
          t('issue.approvedBy', { name: issue.approver }),
          t('issue.issuedAt', { time: dateTime(issue.issuedAt), name: issue.issuedBy }),
          ...(issue.supersedes === null ? [] : [t('issue.supersedes', { n: issue.supersedes })]),
        ].join('\u00a0· ')}
      </p>
      {issue.note.trim() !== '' && (
        <p className={classes.note} lang={issue.locale}>
          {issue.note}
        </p>
      )}
      <div className={classes.rowActions}>
        <Button
          size="xs"
          variant="default"
          leftSection={<Download size={14} aria-hidden />}
          onClick={() => setShown('export')}
        >
          {t('issue.download')}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          leftSection={<Users size={14} aria-hidden />}
          rightSection={<ChevronDown size={13} aria-hidden data-open={shown === 'readers' || undefined} />}
          aria-expanded={shown === 'readers'}
          onClick={() => setShown(shown === 'readers' ? null : 'readers')}
        >
          {t('issue.readers', { count: issue.acknowledged })}
        </Button>
        {issue.n > 1 && (
          <Menu disabled={issue.n < 2} position="bottom-start">
            <Menu.Target>
              <Button
                size="xs"
                variant="subtle"
                color="gray"
                leftSection={<FileDiff size={14} aria-hidden />}
              >
                {t('issue.compare')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {Array.from({ length: issue.n - 1 }, (_, at) => issue.n - 1 - at).map((earlier) => (
                <Menu.Item
                  key={earlier}
                  component={Link}
                  to={`${path}/compare?from=${earlier}&to=${issue.n}`}
                >
                  {t('issue.compareWith', { n: earlier })}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
        {isNewest && (
          <>
            <CopyLink handbook={handbook.id} />
            <Popover position="bottom-end" withArrow trapFocus={false}>
              <Popover.Target>
                <Button
                  size="xs"
                  variant="subtle"
                  color="gray"
                  leftSection={<QrCode size={14} aria-hidden />}
                >
                  {t('issue.qr')}
                </Button>
              </Popover.Target>
              <Popover.Dropdown aria-label={t('issue.qr')}>
                <Suspense fallback={<div className={classes.code} />}>
                  <ReadingCode address={readingAddress(handbook.id)} />
                </Suspense>
              </Popover.Dropdown>
            </Popover>
          </>
        )}
      </div>
      {shown === 'readers' && <Acknowledgements handbook={handbook.id} n={issue.n} />}
      {shown === 'export' && (
        <ExportDialog handbook={handbook} issue={issue} onClose={() => setShown(null)} />
      )}
    </li>
  );
}

const readingAddress = (handbook: string): string =>
  `${window.location.origin}/read/${encodeURIComponent(handbook)}`;

function CopyLink({ handbook }: { handbook: string }) {
  const { t } = useTranslation('handbook');
  return (
    <CopyButton value={readingAddress(handbook)} timeout={2_000}>
      {({ copied, copy }) => (
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          leftSection={copied ? <Check size={14} aria-hidden /> : <Link2 size={14} aria-hidden />}
          onClick={copy}
        >
          <span role="status">{t(copied ? 'issue.link.copied' : 'issue.link')}</span>
        </Button>
      )}
    </CopyButton>
  );
}

import { ActionIcon, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { BookCheck, ChevronLeft, Download } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import type { HandbookInfo, Session } from '../../../core/protocol/index.ts';
import {
  ExportDialog,
  ExportTray,
  HandbookNotice,
  HandbookView,
  handbookQuery,
  IssueDialog,
  TABS,
  type Tab,
} from '../../handbook/index.ts';
import { HANDBOOK_WORDS } from '../../handbook/words.ts';
import { addWords } from '../../kit/index.ts';
import { People, SaveState, UndoRedo } from '../../panels/index.ts';
import { HandbookSessionProvider, useReadOnly, useStatus } from '../../sync/index.ts';
import { MapLoading } from '../map/MapLoading.tsx';
import mapClasses from '../map/MapPage.module.css';
import { whoOf } from '../map/use-open-map.ts';
import { usePageTitle } from '../page-title.ts';
import { ShareButton } from '../people/later.ts';
import { useMay } from '../people/use-may.ts';
import { sessionQuery } from '../session.ts';
import { TopBar } from '../shell/TopBar.tsx';
import { HandbookBinned, HandbookRefused } from './HandbookRefused.tsx';
import classes from './HandbookScreen.module.css';
import { useHandbookCommands } from './use-handbook-commands.ts';
import { useOpenHandbook } from './use-open-handbook.ts';

addWords(HANDBOOK_WORDS);

/** One handbook: what is known of it, then its live chapters, then the page. */
export function HandbookScreen() {
  const { id = '' } = useParams();
  return <Opened key={id} id={id} />;
}

function Opened({ id }: { id: string }) {
  const session = useQuery(sessionQuery);
  const { data: handbook, error } = useQuery({ ...handbookQuery(id), retry: false });
  const isHere = handbook !== undefined && handbook.deletedAt === null;
  const live = useOpenHandbook(id, isHere && session.data ? whoOf(session.data) : null);
  const lacking = (session.data ? null : session.error) ?? (handbook ? null : error);
  if (lacking) return <HandbookRefused reason={lacking} />;
  if (handbook && !isHere) return <HandbookBinned handbook={handbook} />;
  if (!live || !handbook || !session.data) return <Waiting />;
  return (
    <HandbookSessionProvider value={live}>
      <Shown handbook={handbook} user={session.data.user} />
    </HandbookSessionProvider>
  );
}

interface ShownProps {
  handbook: HandbookInfo;
  user: Session['user'];
}

function Shown({ handbook, user }: ShownProps) {
  const { t } = useTranslation('handbook');
  usePageTitle(handbook.title);
  useHandbookCommands();
  const [search, setSearch] = useSearchParams();
  const [dialog, setDialog] = useState<'export' | 'issue' | null>(null);
  const loaded = useStatus((status) => status.loaded);
  const readOnly = useReadOnly();
  const may = useMay(handbook);
  const tab = TABS.find((one) => one === search.get('tab')) ?? 'chapters';
  const onTab = useCallback((next: Tab) => setSearch({ tab: next }, { replace: true }), [setSearch]);
  return (
    <div className={mapClasses.page}>
      <TopBar
        compact
        place={
          <div className={mapClasses.place}>
            <ActionIcon size={28} component={Link} to="/handbooks" aria-label={t('page.all')}>
              <ChevronLeft size={17} aria-hidden />
            </ActionIcon>
            <h1 className={classes.title} lang={handbook.locale} title={handbook.title}>
              {handbook.title}
            </h1>
            <SaveState />
          </div>
        }
        actions={
          <div className={classes.actions}>
            <span className={classes.wide}>
              <UndoRedo />
              <People user={user} />
            </span>
            {may('share') && (
              <ShareButton shared={{ kind: 'handbook', id: handbook.id }} title={handbook.title} />
            )}
            <Button
              size="xs"
              variant="default"
              className={classes.action}
              aria-label={t('page.export')}
              onClick={() => setDialog('export')}
            >
              <Download size={15} aria-hidden />
              <span className={classes.word}>{t('page.export')}</span>
            </Button>
            {!readOnly && may('issue') && (
              <Button size="xs" aria-label={t('page.issue')} onClick={() => setDialog('issue')}>
                <BookCheck size={15} aria-hidden />
                <span className={classes.word}>{t('page.issue')}</span>
              </Button>
            )}
          </div>
        }
      />
      <HandbookNotice />
      {loaded ? <HandbookView handbook={handbook} tab={tab} onTab={onTab} /> : <MapLoading />}
      {dialog === 'export' && <ExportDialog handbook={handbook} onClose={() => setDialog(null)} />}
      {dialog === 'issue' && (
        <IssueDialog handbook={handbook} n={(handbook.issue?.n ?? 0) + 1} onClose={() => setDialog(null)} />
      )}
      <ExportTray />
    </div>
  );
}

const Waiting = () => (
  <div className={mapClasses.page}>
    <TopBar compact />
    <MapLoading />
  </div>
);

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { addWords } from '../../kit/index.ts';
import { SettingsView } from '../../people/index.ts';
import { PEOPLE_WORDS } from '../../people/words.ts';
import { MapLoading } from '../map/MapLoading.tsx';
import { MapRefused } from '../map/refused.ts';
import { usePageTitle } from '../page-title.ts';
import { sessionQuery } from '../session.ts';
import { TopBar } from '../shell/TopBar.tsx';
import { keptWorkspace, workspaceOf } from '../workspace.ts';

addWords(PEOPLE_WORDS);

/** One's account and the workspace; where nobody signs in there is none of it. */
export function SettingsScreen() {
  const { t } = useTranslation('people');
  const { section } = useParams();
  usePageTitle(t('settings.title'));
  const { data: session, error } = useQuery(sessionQuery);
  if (error && !session) return <MapRefused reason={error} />;
  if (session?.mode === 'local') return <Navigate to="/" replace />;
  return (
    <>
      <TopBar />
      {session ? (
        <SettingsView
          section={section}
          session={session}
          workspace={workspaceOf(session)}
          onWorkspace={(id) => {
            keptWorkspace.set(id);
            window.location.assign('/');
          }}
        />
      ) : (
        <MapLoading />
      )}
    </>
  );
}

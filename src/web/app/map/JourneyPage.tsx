import { useQuery } from '@tanstack/react-query';
import { Outlet, useParams } from 'react-router';
import { api, MapSessionProvider } from '../../sync/index.ts';
import { TopBar } from '../shell/TopBar.tsx';
import { MapLoading } from './MapLoading.tsx';
import classes from './MapPage.module.css';
import { MapRefused } from './refused.ts';
import type { JourneyUser } from './use-journey-user.ts';
import { useOpenMap } from './use-open-map.ts';

/** One journey: who is asking, then the live document, which its screens share, then the screen. */
export function JourneyPage() {
  const { id = '' } = useParams();
  const session = useQuery({ queryKey: ['session'], queryFn: ({ signal }) => api.session(signal) });
  const [workspace] = session.data?.workspaces ?? [];
  const who =
    session.data && workspace
      ? { user: session.data.user, workspace: workspace.id, role: workspace.role }
      : null;
  const map = useOpenMap(id, who);

  if (session.isError) return <MapRefused reason={session.error} />;
  if (!map || !session.data) {
    return (
      <div className={classes.page}>
        <TopBar compact />
        <MapLoading />
      </div>
    );
  }
  return (
    <MapSessionProvider value={map}>
      <Outlet key={id} context={session.data.user satisfies JourneyUser} />
    </MapSessionProvider>
  );
}

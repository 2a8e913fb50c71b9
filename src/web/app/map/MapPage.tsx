import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api, MapSessionProvider } from '../../sync/index.ts';
import { TopBar } from '../shell/TopBar.tsx';
import { MapLoading } from './MapLoading.tsx';
import classes from './MapPage.module.css';
import { MapRefused } from './MapRefused.tsx';
import { MapScreen } from './MapScreen.tsx';
import { useOpenMap } from './use-open-map.ts';

/** One map: who is asking, then the live document, then the screen. */
export function MapPage() {
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
      <MapScreen key={id} user={session.data.user} />
    </MapSessionProvider>
  );
}

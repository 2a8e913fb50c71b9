import { useQuery } from '@tanstack/react-query';
import { MapSessionProvider, useStatus } from '../../sync/index.ts';
import { addLaterWords } from '../later-catalogues.ts';
import { MapLoading } from '../map/MapLoading.tsx';
import classes from '../map/MapPage.module.css';
import { MapRefused } from '../map/refused.ts';
import { useOpenMap, whoOf } from '../map/use-open-map.ts';
import { sessionQuery } from '../session.ts';
import { TopBar } from '../shell/TopBar.tsx';
import { LibraryScreen } from './LibraryScreen.tsx';

addLaterWords();

/** The library by itself: who is asking, then the live document, then the page. */
export function LibraryRoute() {
  const session = useQuery(sessionQuery);
  const library = useOpenMap(null, session.data ? whoOf(session.data) : null);
  if (session.error && !session.data) return <MapRefused reason={session.error} of="library" />;
  // A guest is let in to what is theirs, and to no workspace's library.
  if (session.data && !whoOf(session.data)) return <MapRefused reason="not-a-member" />;
  if (!library || !session.data) return <Waiting />;
  return (
    <MapSessionProvider value={library}>
      <Gate user={session.data.user} />
    </MapSessionProvider>
  );
}

function Gate({ user }: { user: { readonly id: string; readonly name: string } }) {
  const loaded = useStatus((status) => status.loaded);
  const refused = useStatus((status) => status.refused);
  if (refused !== null && !loaded) return <MapRefused reason={refused} />;
  return loaded ? <LibraryScreen user={user} /> : <Waiting />;
}

const Waiting = () => (
  <div className={classes.page}>
    <TopBar compact />
    <MapLoading />
  </div>
);

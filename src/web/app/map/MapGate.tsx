import type { ReactNode } from 'react';
import { useMapSession, useStatus } from '../../sync/index.ts';
import { TopBar } from '../shell/TopBar.tsx';
import { MapLoading } from './MapLoading.tsx';
import classes from './MapPage.module.css';
import { LibraryRefused, MapRefused } from './refused.ts';

/** Opens once there is a map to show. The saving state changes with every key; what is behind the gate doesn't care. */
export function MapGate({ children }: { children: ReactNode }) {
  const { journey } = useMapSession();
  const loaded = useStatus((status) => status.loaded);
  const refused = useStatus((status) => status.refused);
  const isLibrary = useStatus((status) => status.refusedLibrary);
  // What is on this device can still be read when the server has turned us away.
  if (refused !== null && !loaded) {
    return isLibrary ? (
      <LibraryRefused reason={refused} />
    ) : (
      <MapRefused reason={refused} journey={journey} />
    );
  }
  return (
    <div className={classes.page}>
      {loaded ? (
        children
      ) : (
        <>
          <TopBar compact />
          <MapLoading />
        </>
      )}
    </div>
  );
}

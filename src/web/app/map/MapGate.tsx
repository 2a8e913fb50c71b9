import type { ComponentProps, ReactNode } from 'react';
import { useMapSession, useStatus } from '../../sync/index.ts';
import { TopBar } from '../shell/TopBar.tsx';
import { MapLoading } from './MapLoading.tsx';
import classes from './MapPage.module.css';
import { LibraryRefused, MapRefused } from './refused.ts';

interface Props {
  /** What stands in the bar above once the gate is open; the bar itself is there before. Without it `children` bring theirs. */
  bar?: Pick<ComponentProps<typeof TopBar>, 'place' | 'actions'>;
  children: ReactNode;
}

/** Opens once there is a map to show. The saving state changes with every key; what is behind the gate doesn't care. */
export function MapGate({ bar, children }: Props) {
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
      {(bar || !loaded) && <TopBar compact settings={!bar} {...(loaded ? bar : {})} />}
      {loaded ? children : <MapLoading />}
    </div>
  );
}

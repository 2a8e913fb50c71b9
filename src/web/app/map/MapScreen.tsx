import { useState } from 'react';
import { MapCanvas } from '../../canvas/index.ts';
import { LibraryDrawer, MapBarActions, MapBarPlace, PanelDock, ShortcutsSheet } from '../../panels/index.ts';
import { useSnapshot, useStatus } from '../../sync/index.ts';
import { usePageTitle } from '../page-title.ts';
import { TopBar } from '../shell/TopBar.tsx';
import { MapLoading } from './MapLoading.tsx';
import classes from './MapPage.module.css';
import { MapRefused } from './MapRefused.tsx';

interface Props {
  user: { id: string; name: string };
}

/** The bar above, the canvas under it, the panels at its side. It composes; the features know nothing of one another. */
export function MapScreen({ user }: Props) {
  const [shortcuts, setShortcuts] = useState(false);
  const { loaded, map } = useStatus();
  const title = useSnapshot((snapshot) => snapshot.journey.title);
  usePageTitle(title || undefined);

  // What is on this device can still be read when the server has turned us away.
  if (map.refused !== null && !loaded) return <MapRefused reason={map.refused} />;
  return (
    <div className={classes.page}>
      <TopBar
        compact
        place={<MapBarPlace />}
        actions={<MapBarActions user={user} onShortcuts={() => setShortcuts(true)} />}
      />
      {loaded ? (
        <main className={classes.stage}>
          <MapCanvas onShortcuts={() => setShortcuts(true)} />
          <PanelDock />
        </main>
      ) : (
        <MapLoading />
      )}
      <LibraryDrawer />
      <ShortcutsSheet opened={shortcuts} onClose={() => setShortcuts(false)} />
    </div>
  );
}

import { Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MapCanvas } from '../../canvas/index.ts';
import { FindingsPanel, PathPanel } from '../../findings/index.ts';
import {
  FilterStrip,
  LibraryDrawer,
  MapBarActions,
  MapBarPlace,
  PanelDock,
  ShortcutsSheet,
  StateNotice,
} from '../../panels/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { usePageTitle } from '../page-title.ts';
import { TopBar } from '../shell/TopBar.tsx';
import { JourneySwitch } from './JourneySwitch.tsx';
import { MapGate } from './MapGate.tsx';
import classes from './MapPage.module.css';
import { useJourneyUser } from './use-journey-user.ts';
import { useShowAsked } from './use-show-asked.ts';

/** The bar above, the canvas under it, the panels at its side. It composes; the features know nothing of one another. */
export function MapScreen() {
  const user = useJourneyUser();
  const [shortcuts, setShortcuts] = useState<boolean | null>(null);
  const openShortcuts = useCallback(() => setShortcuts(true), []);
  const title = useSnapshot((snapshot) => snapshot.journey.title);
  usePageTitle(title || undefined);
  const guests = useGuestPanels();
  useShowAsked();
  return (
    <MapGate>
      <TopBar
        compact
        place={
          <div className={classes.place}>
            <JourneySwitch />
            <MapBarPlace />
          </div>
        }
        actions={<MapBarActions user={user} onShortcuts={openShortcuts} />}
      />
      <JourneySwitch wide />
      <StateNotice />
      <FilterStrip />
      <main className={classes.stage}>
        <MapCanvas onShortcuts={openShortcuts} />
        <PanelDock guests={guests} />
      </main>
      <LibraryDrawer />
      {shortcuts !== null && <ShortcutsSheet opened={shortcuts} onClose={() => setShortcuts(false)} />}
    </MapGate>
  );
}

/** The panels of other features, which dock beside the inspector. */
function useGuestPanels() {
  const { t } = useTranslation('findings');
  return useMemo(
    () => ({
      findings: {
        title: t('title'),
        content: (
          <Suspense>
            <FindingsPanel />
          </Suspense>
        ),
      },
      promise: {
        title: t('path.title'),
        content: (
          <Suspense>
            <PathPanel />
          </Suspense>
        ),
      },
    }),
    [t],
  );
}

import { Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { MapCanvas } from '../../canvas/index.ts';
import { Find } from '../../find/index.ts';
import { FindingsPanel, PathPanel } from '../../findings/index.ts';
import { HistoryPanel } from '../../history/index.ts';
import { later } from '../../kit/index.ts';
import {
  FilterStrip,
  LibraryDrawer,
  MapBarActions,
  MapBarPlace,
  MapCommands,
  PanelDock,
  StateNotice,
} from '../../panels/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { usePageTitle } from '../page-title.ts';
import { TopBar } from '../shell/TopBar.tsx';
import { JourneySwitch } from './JourneySwitch.tsx';
import { goOnMap, useJourneyPlaces } from './journey-places.ts';
import { MapGate } from './MapGate.tsx';
import classes from './MapPage.module.css';
import { useJourneyUser } from './use-journey-user.ts';
import { useShowAsked } from './use-show-asked.ts';

const HandbookGuest = later(async () => (await import('./HandbookGuest.tsx')).HandbookGuest);

/** The bar above, the canvas under it, the panels at its side. It composes; the features know nothing of one another. */
export function MapScreen() {
  const user = useJourneyUser();
  const title = useSnapshot((snapshot) => snapshot.journey.title);
  usePageTitle(title || undefined);
  const guests = useGuestPanels();
  useShowAsked();
  useJourneyPlaces(goOnMap);
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
        actions={<MapBarActions user={user} />}
      />
      <JourneySwitch wide />
      <StateNotice />
      <FilterStrip />
      <Find />
      <main className={classes.stage}>
        <MapCanvas />
        <PanelDock guests={guests} />
      </main>
      <LibraryDrawer />
      <MapCommands />
    </MapGate>
  );
}

/** The panels of other features, which dock beside the inspector. */
function useGuestPanels() {
  const { t } = useTranslation('findings');
  const { t: tPanels } = useTranslation('panels');
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
      history: {
        title: tPanels('bar.history'),
        content: (
          <Suspense>
            <HistoryPanel />
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
      handbook: { title: tPanels('bar.handbook'), content: <HandbookGuest /> },
    }),
    [t, tPanels],
  );
}

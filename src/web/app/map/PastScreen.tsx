import { Suspense } from 'react';
import { MapCanvas } from '../../canvas/index.ts';
import { type Asked, PastView } from '../../history/index.ts';
import { PanelDock, StateNotice, useJourneyCommands } from '../../panels/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { usePageTitle } from '../page-title.ts';
import { TopBar } from '../shell/TopBar.tsx';
import { JourneySwitch } from './JourneySwitch.tsx';
import { MapGate } from './MapGate.tsx';
import { MapLoading } from './MapLoading.tsx';
import classes from './MapPage.module.css';
import { useJourneyUser } from './use-journey-user.ts';

/** The map of an older version, or of a comparison: the same drawing, without anything that changes it. */
export function PastScreen({ asked }: { asked: Asked }) {
  const title = useSnapshot((snapshot) => snapshot.journey.title);
  usePageTitle(title || undefined);
  const { makes, audits } = useJourneyUser();
  return (
    <MapGate>
      <TopBar
        compact
        place={
          <div className={classes.place}>
            <JourneySwitch />
            <span className={classes.title}>{title}</span>
          </div>
        }
      />
      <JourneySwitch wide />
      <StateNotice />
      <Suspense fallback={<MapLoading />}>
        <PastView asked={asked} mayBegin={makes} mayAudit={audits} waiting={<MapLoading />}>
          {(panels) => (
            <main className={classes.stage}>
              <Untouched />
              <MapCanvas />
              <PanelDock guests={panels} />
            </main>
          )}
        </PastView>
      </Suspense>
    </MapGate>
  );
}

/** While the past is shown, undo and the like must not reach the live journey, which nobody sees change. */
function Untouched() {
  useJourneyCommands();
  return null;
}

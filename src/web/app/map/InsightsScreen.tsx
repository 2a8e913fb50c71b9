import { Navigate, useParams } from 'react-router';
import { FIRST_SECTION, InsightsView, isSection } from '../../insights/index.ts';
import { JourneyTitle, People, SaveState, StateNotice, UndoRedo } from '../../panels/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { addLaterWords } from '../later-catalogues.ts';
import { usePageTitle } from '../page-title.ts';
import { TopBar } from '../shell/TopBar.tsx';
import { JourneySwitch } from './JourneySwitch.tsx';
import { useJourneyPlaces } from './journey-places.ts';
import { MapGate } from './MapGate.tsx';
import classes from './OutlineScreen.module.css';
import { useGoToMap } from './use-go-to-map.ts';
import { useJourneyUser } from './use-journey-user.ts';

addLaterWords();

/** The bar above, what the journey computes under it. */
export function InsightsScreen() {
  const { id = '', section } = useParams();
  const user = useJourneyUser();
  const title = useSnapshot((snapshot) => snapshot.journey.title);
  usePageTitle(title || undefined);
  useJourneyPlaces(useGoToMap());
  if (!isSection(section)) {
    return <Navigate to={`/j/${encodeURIComponent(id)}/insights/${FIRST_SECTION}`} replace />;
  }
  return (
    <MapGate>
      <div className={classes.bar}>
        <TopBar
          compact
          place={
            <div className={classes.place}>
              <JourneySwitch />
              <div className={classes.title}>
                <JourneyTitle />
              </div>
              <SaveState />
            </div>
          }
          actions={
            <div className={classes.actions}>
              <UndoRedo />
              <People user={user} />
            </div>
          }
        />
      </div>
      <JourneySwitch wide />
      <StateNotice />
      <InsightsView section={section} />
    </MapGate>
  );
}

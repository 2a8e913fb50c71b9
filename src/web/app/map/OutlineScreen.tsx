import { OutlineView, showRow } from '../../outline/index.ts';
import { People, SaveState, StateNotice, UndoRedo } from '../../panels/index.ts';
import type { Pick } from '../../session/index.ts';
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

const inOutline = ({ table, id }: Pick): boolean => showRow(table, id);

/** The bar above, the journey as a document under it. */
export function OutlineScreen() {
  const user = useJourneyUser();
  const title = useSnapshot((snapshot) => snapshot.journey.title);
  usePageTitle(title || undefined);
  useJourneyPlaces(useGoToMap(inOutline));
  return (
    <MapGate>
      <div className={classes.bar}>
        <TopBar
          compact
          place={
            <div className={classes.place}>
              <JourneySwitch />
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
      <OutlineView />
    </MapGate>
  );
}

import type { ReactNode } from 'react';
import { People, SaveState, StateNotice, UndoRedo } from '../../panels/index.ts';
import type { Pick } from '../../session/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { addLaterWords } from '../later-catalogues.ts';
import { usePageTitle } from '../page-title.ts';
import { TopBar } from '../shell/TopBar.tsx';
import classes from './JourneyScreen.module.css';
import { JourneySwitch } from './JourneySwitch.tsx';
import { useJourneyPlaces } from './journey-places.ts';
import { MapGate } from './MapGate.tsx';
import { useGoToMap } from './use-go-to-map.ts';
import { useJourneyUser } from './use-journey-user.ts';

addLaterWords();

interface Props {
  /** What the bar names beside the way to the journey's other views. */
  title?: ReactNode;
  /** Shows a place of the journey on this screen; false where it can't, and the map does. */
  show?: (place: Pick) => boolean;
  children: ReactNode;
}

/** A view of a journey that isn't its map: the bar above, the view under it. */
export function JourneyScreen({ title, show, children }: Props) {
  const user = useJourneyUser();
  const name = useSnapshot((snapshot) => snapshot.journey.title);
  usePageTitle(name || undefined);
  useJourneyPlaces(useGoToMap(show));
  return (
    <MapGate>
      <div className={classes.bar}>
        <TopBar
          compact
          place={
            <div className={classes.place}>
              <JourneySwitch />
              {title && <div className={classes.title}>{title}</div>}
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
      {children}
    </MapGate>
  );
}

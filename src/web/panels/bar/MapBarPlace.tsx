import classes from './bar.module.css';
import { JourneyTitle } from './JourneyTitle.tsx';
import { SaveState } from './SaveState.tsx';
import { ViewSwitch } from './ViewSwitch.tsx';

/** The journey's title, its view and how it is saved: the start of the map's bar. */
export function MapBarPlace() {
  return (
    <div className={classes.place}>
      <div className={classes.title}>
        <JourneyTitle />
      </div>
      <ViewSwitch />
      <SaveState />
    </div>
  );
}

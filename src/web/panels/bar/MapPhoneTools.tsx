import { FilterButton } from '../filter/FilterButton.tsx';
import classes from './bar.module.css';
import { UndoRedo } from './UndoRedo.tsx';
import { usePhone } from './use-phone.ts';

/** On a phone: the map's tools that would leave no room for its title in the bar. */
export function MapPhoneTools() {
  const phone = usePhone();
  if (!phone) return null;
  return (
    <div className={classes.phoneTools}>
      <UndoRedo />
      <FilterButton />
    </div>
  );
}

import { FilterButton } from '../filter/FilterButton.tsx';
import classes from './bar.module.css';
import { ExportMenu } from './ExportMenu.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { PanelToggles } from './PanelToggles.tsx';
import { People } from './People.tsx';
import { PersonaFilter } from './PersonaFilter.tsx';
import { UndoRedo } from './UndoRedo.tsx';

interface Props {
  /** Who this person is to the server. */
  user: { id: string; name: string };
  /** Whether there are handbooks for this person. */
  handbooks: boolean;
}

/** Undo, people, export and the panels' switches: the end of the map's bar. */
export function MapBarActions({ user, handbooks }: Props) {
  return (
    <div className={classes.actions}>
      <UndoRedo />
      <span className={classes.rule} />
      <FilterButton />
      <PersonaFilter />
      <People user={user} />
      <span className={classes.large}>
        <span className={classes.rule} />
        <span className={classes.roomy}>
          <ExportMenu />
        </span>
        <PanelToggles handbooks={handbooks} />
      </span>
      <span className={classes.small}>
        <MoreMenu />
      </span>
      <span className={classes.large}>
        <span className={classes.rule} />
      </span>
    </div>
  );
}

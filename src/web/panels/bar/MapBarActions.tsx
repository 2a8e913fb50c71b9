import type { ReactNode } from 'react';
import { FilterButton } from '../filter/FilterButton.tsx';
import classes from './bar.module.css';
import { ExportMenu } from './ExportMenu.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { InspectorToggle, PanelToggles } from './PanelToggles.tsx';
import { People } from './People.tsx';
import { PersonaFilter } from './PersonaFilter.tsx';
import { UndoRedo } from './UndoRedo.tsx';
import { usePhone } from './use-phone.ts';

interface Props {
  /** Who this person is to the server. */
  user: { id: string; name: string };
  /** Whether there are handbooks for this person. */
  handbooks: boolean;
  /** Lets others in, beside those who are here. */
  share: ReactNode;
  /** How the program looks and speaks: the end of the menu. */
  settings: ReactNode;
}

/**
 * The end of the map's bar: what one does to the map, what it shows, what comes of it, and who is here. What is used all the
 * time has words, what everybody knows by its picture has none, and the rest is in a menu where it has both.
 */
export function MapBarActions({ user, handbooks, share, settings }: Props) {
  const phone = usePhone();
  return (
    <div className={classes.actions}>
      {!phone && (
        <>
          <UndoRedo />
          <span className={classes.rule} />
          <FilterButton />
          <PersonaFilter />
          <span className={classes.rule} />
        </>
      )}
      <span className={classes.large}>
        <PanelToggles handbooks={handbooks} />
        <span className={classes.roomy}>
          <ExportMenu />
        </span>
      </span>
      {!phone && <MoreMenu settings={settings} />}
      <span className={classes.large}>
        <InspectorToggle />
        <span className={classes.rule} />
      </span>
      <People user={user} />
      {share}
      {phone && <MoreMenu settings={settings} />}
    </div>
  );
}

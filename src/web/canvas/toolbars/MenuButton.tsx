import { MoreHorizontal } from 'lucide-react';
import { useSession } from '../../session/index.ts';
import { useReadOnly } from '../../sync/index.ts';
import type { HeaderTable } from '../commands/use-structure.ts';
import { openMenuAt } from '../ui-store.ts';
import classes from './toolbars.module.css';

interface Props {
  kind: HeaderTable;
  id: string;
  label: string;
}

/** Opens the one menu of the canvas for a header; shown while the pointer is over it. */
export function MenuButton({ kind, id, label }: Props) {
  if (useReadOnly()) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.menuButton}
      aria-label={label}
      aria-haspopup="menu"
      onClick={(event) => {
        const { left, bottom } = event.currentTarget.getBoundingClientRect();
        // What is chosen there is done to what is selected.
        useSession.getState().select([{ table: kind, id }]);
        openMenuAt({ kind, id, x: left, y: bottom + 4 });
      }}
    >
      <MoreHorizontal size={15} aria-hidden />
    </button>
  );
}

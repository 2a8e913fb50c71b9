import { MoreHorizontal } from 'lucide-react';
import { type MenuTable, openMenuAt } from '../ui-store.ts';
import classes from './toolbars.module.css';

interface Props {
  table: MenuTable;
  id: string;
  label: string;
}

/** Opens the one menu of the canvas for a header; shown while the pointer is over it. */
export function MenuButton({ table, id, label }: Props) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.menuButton}
      aria-label={label}
      aria-haspopup="menu"
      onClick={(event) => {
        const { left, bottom } = event.currentTarget.getBoundingClientRect();
        openMenuAt({ table, id, x: left, y: bottom + 4 });
      }}
    >
      <MoreHorizontal size={15} aria-hidden />
    </button>
  );
}

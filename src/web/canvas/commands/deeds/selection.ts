import { landing } from '../../../actions/index.ts';
import type { Deeds } from '../../../commands/index.ts';
import { type Pick, useSession } from '../../../session/index.ts';
import { type Keyboard, lastPick, only } from '../../keyboard/act.ts';
import { spotOf } from '../../keyboard/spot.ts';
import { isHeader } from '../../keyboard/walk-headers.ts';
import { type MenuKind, openMenuAt } from '../../ui-store.ts';
import { duplicateSelected } from '../duplicate-selected.ts';

const MENU_OF: Readonly<Partial<Record<Pick['table'], MenuKind>>> = {
  cards: 'cards',
  moments: 'moments',
  stages: 'stages',
  steps: 'steps',
  lanes: 'lanes',
};

const isTitled = (pick: Pick | undefined): pick is Pick =>
  pick?.table === 'cards' || pick?.table === 'moments';

/** What is done with whatever is selected. */
export function selectionDeeds(keyboard: Keyboard): Deeds {
  const { canvas, structure } = keyboard;
  const isSomething = () => lastPick() !== undefined;
  const isThing = () => isSomething() && !isHeader(lastPick());
  return {
    edit: only(
      () => {
        const pick = lastPick();
        if (isTitled(pick)) useSession.getState().edit({ ...pick, field: 'title' });
      },
      () => isTitled(lastPick()),
      'need-card',
    ),
    rename: only(
      () => {
        const pick = lastPick();
        if (isHeader(pick)) structure.rename(pick.table, pick.id);
      },
      () => isHeader(lastPick()),
      'need-stage',
    ),
    // The browser fills the clipboard in the event that it makes of this.
    copy: only(() => void document.execCommand('copy'), isSomething, 'need-selection'),
    cut: only(() => void document.execCommand('cut'), isSomething, 'need-selection'),
    duplicate: only(() => void duplicateSelected(canvas), isSomething, 'need-selection'),
    delete: only(() => removeSelected(keyboard), isThing, 'need-selection'),
    menu: only(openMenu, isSomething, 'need-selection'),
  };
}

/** Removes what is selected; the keyboard stands where it was. */
export function removeSelected({ canvas, structure }: Keyboard): void {
  const before = canvas.session.snapshot();
  const spot = spotOf(useSession.getState(), before);
  structure.removeSelected();
  const next = spot && landing(before, canvas.session.snapshot(), spot);
  // On the cell, not on the card that moved up: a second press must not take that one too.
  if (next) useSession.getState().standOn(next.cell);
}

/** The menu of what is selected, beside it. */
function openMenu(): void {
  const pick = lastPick();
  const kind = pick && MENU_OF[pick.table];
  const element =
    pick && document.querySelector(`[data-menu-for="${CSS.escape(`${pick.table}:${pick.id}`)}"]`);
  if (!pick || !kind || !element) return;
  const { left, bottom } = element.getBoundingClientRect();
  openMenuAt({ kind, id: pick.id, x: left + 12, y: bottom });
}

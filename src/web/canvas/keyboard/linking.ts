import { type Direction, walk } from '../../actions/index.ts';
import { useSession } from '../../session/index.ts';
import { expandHere } from '../collapse/collapsing.ts';
import { shownGrid } from '../collapse/hidden.ts';
import { aimLink, finishLink, leaveLink } from '../gestures/link-press.ts';
import { canvasUi } from '../ui-store.ts';
import type { Act } from './act.ts';
import { showSpot } from './walking.ts';

const aiming =
  (direction: Direction): Act =>
  ({ canvas }) => {
    const { link } = canvasUi.get();
    const snapshot = canvas.session.snapshot();
    const grid = shownGrid(snapshot, useSession.getState().collapsed);
    const spot = link && walk(snapshot, link.spot, direction, grid);
    if (!spot) return;
    canvasUi.set({ link: aimLink(canvas, link, spot) });
    showSpot(canvas, spot);
  };

const make: Act = ({ canvas }) => {
  const { link } = canvasUi.get();
  // On the card where it begins there is nothing to link yet.
  if (!link || link.spot.card === link.from) return;
  useSession.getState().standOn(link.spot.cell);
  // On what is hidden it would be linked to nothing that can be seen.
  if (link.over === null && expandHere(canvas)) {
    canvasUi.set({ link: aimLink(canvas, link, link.spot) });
    return;
  }
  finishLink(canvas, link);
};

/** The keys while a link waits for its other end: all others rest. */
export const LINKING: Readonly<Record<string, Act>> = {
  arrowup: aiming('up'),
  arrowdown: aiming('down'),
  arrowleft: aiming('left'),
  arrowright: aiming('right'),
  home: aiming('row-start'),
  end: aiming('row-end'),
  'mod+home': aiming('map-start'),
  'mod+end': aiming('map-end'),
  'mod+arrowleft': aiming('previous-stage'),
  'mod+arrowright': aiming('next-stage'),
  ']': aiming('next-card'),
  '[': aiming('previous-card'),
  enter: make,
  escape: leaveLink,
};

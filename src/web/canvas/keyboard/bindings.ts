import { selectionBounds } from '../../../core/layout/index.ts';
import {
  addMoment,
  type CardNudge,
  type Direction,
  landing,
  nudgeCards,
  toggleMoments,
} from '../../actions/index.ts';
import { type Pick, selectedIds, useSession } from '../../session/index.ts';
import type { CanvasContext } from '../canvas-context.ts';
import { type Collapsible, collapsibleHere, expandHere, toggleCollapsed } from '../collapse/collapsing.ts';
import { duplicateSelected } from '../commands/duplicate-selected.ts';
import { stageHere, turnStage } from '../commands/stage-focus.ts';
import { addAndEdit } from '../editing/use-card-editing.ts';
import { beginLink } from '../gestures/link-press.ts';
import { type MenuKind, openMenuAt } from '../ui-store.ts';
import { fitRect } from '../viewport/fit.ts';
import type { Act } from './act.ts';
import { spotOf } from './spot.ts';
import { go, selectMore } from './walking.ts';

const EDITED_FIELD: Readonly<Partial<Record<Pick['table'], string>>> = {
  cards: 'title',
  moments: 'title',
  stages: 'title',
  steps: 'title',
  lanes: 'title',
  links: 'label',
};

const MENU_OF: Readonly<Partial<Record<Pick['table'], MenuKind>>> = {
  cards: 'cards',
  moments: 'moments',
  stages: 'stages',
  steps: 'steps',
  lanes: 'lanes',
};

/** Edits what is selected; on a cell without a card adds one. */
const open: Act = ({ canvas, structure }) => {
  const { selection, edit, cell } = useSession.getState();
  const pick = selection.at(-1);
  if (!pick && expandHere(canvas)) return;
  const field = pick && EDITED_FIELD[pick.table];
  if (!pick) {
    if (cell) addAndEdit(canvas, cell);
  } else if (pick.table === 'stages' || pick.table === 'steps' || pick.table === 'lanes') {
    structure.rename(pick.table, pick.id);
  } else if (field) edit({ ...pick, field });
};

/** A new card under the one that the keyboard stands on. */
const newCard: Act = ({ canvas }) => {
  const spot = spotOf(useSession.getState(), canvas.session.snapshot());
  expandHere(canvas);
  if (spot) addAndEdit(canvas, spot.cell, spot.card === null ? null : { after: spot.card });
};

const remove: Act = ({ canvas, structure }) => {
  const state = useSession.getState();
  if (state.selection.length === 0) return;
  const before = canvas.session.snapshot();
  const spot = spotOf(state, before);
  structure.removeSelected();
  const next = spot && landing(before, canvas.session.snapshot(), spot);
  // On the cell, not on the card that moved up: a second press must not take that one too.
  if (next) useSession.getState().standOn(next.cell);
};

const leave: Act = () => {
  const { panel, leavePath, stage, focusOn, selection, select, standOn } = useSession.getState();
  if (panel === 'promise') {
    leavePath();
    return;
  }
  if (stage !== null) focusOn(null);
  else if (selection.length > 0) select([]);
  else standOn(null);
};

const walking =
  (direction: Direction, add = false): Act =>
  ({ canvas }) =>
    go(canvas, direction, add);

/** Moves what is selected: cards by a step or lane, a header along its row or column. */
const moving =
  (to: CardNudge): Act =>
  ({ canvas, structure }) => {
    const { selection } = useSession.getState();
    const pick = selection.at(-1);
    if (pick?.table === 'cards') {
      const nudge = nudgeCards(canvas.session.snapshot(), selectedIds(selection, 'cards'), to);
      if (canvas.perform(nudge)) follow(canvas, pick.id);
    } else if (pick?.table === 'steps' || pick?.table === 'stages') {
      if (to === 'left' || to === 'right') {
        structure.move(pick.table, pick.id, to === 'left' ? 'earlier' : 'later');
      }
    } else if (pick?.table === 'lanes' && (to === 'up' || to === 'down')) {
      structure.move('lanes', pick.id, to === 'up' ? 'earlier' : 'later');
    }
  };

/** Goes along with a card that has moved. */
function follow({ session, source, camera }: CanvasContext, id: string): void {
  const card = session.snapshot().cards.get(id);
  if (!card) return;
  useSession.getState().standOn({ lane: card.lane, step: card.step });
  const bounds = selectionBounds(source.drawing, [id]);
  if (bounds) camera.reveal(bounds);
}

/** Marks the selected cards; on a cell without one a moment of its step. */
const marking =
  (kind: 'pain' | 'delight'): Act =>
  ({ canvas }) => {
    const { selection, cell } = useSession.getState();
    const cards = selectedIds(selection, 'cards');
    const snapshot = canvas.session.snapshot();
    if (cards.length > 0) canvas.perform(toggleMoments(snapshot, cards, kind));
    else if (cell) canvas.perform(addMoment(snapshot, { step: cell.step }, kind));
  };

/** Begins a link from the selected card; the keys then choose where it leads. */
const link: Act = ({ canvas }) => {
  const [from, another] = selectedIds(useSession.getState().selection, 'cards');
  if (from !== undefined && another === undefined) beginLink(canvas, from);
};

/** The menu of what is selected, beside it. */
const menu: Act = () => {
  const pick = useSession.getState().selection.at(-1);
  const kind = pick && MENU_OF[pick.table];
  const element =
    pick && document.querySelector(`[data-menu-for="${CSS.escape(`${pick.table}:${pick.id}`)}"]`);
  if (!pick || !kind || !element) return;
  const { left, bottom } = element.getBoundingClientRect();
  openMenuAt({ kind, id: pick.id, x: left + 12, y: bottom });
};

const showSelection: Act = ({ canvas: { source, camera, view } }) => {
  const bounds = selectionBounds(source.drawing, selectedIds(useSession.getState().selection, 'cards'));
  if (bounds) camera.moveTo(fitRect(bounds, view.size, 96), true);
  else camera.fit();
};

/** The stage, or the lane, that is selected or stood in. */
const collapsing =
  (table: Collapsible): Act =>
  ({ canvas }) => {
    const last = useSession.getState().selection.at(-1);
    // On a lane's title there is no stage.
    const own = last?.table === 'lanes' ? 'lanes' : table;
    const id = collapsibleHere(canvas, own);
    if (id !== null) toggleCollapsed(canvas, own, id);
  };

const fit: Act = ({ canvas }) => canvas.camera.fit();
const zoomIn: Act = ({ canvas }) => canvas.camera.zoomIn();
const zoomOut: Act = ({ canvas }) => canvas.camera.zoomOut();
const redo: Act = ({ canvas }) => void canvas.session.redo();

/** Keys on the map, by the name that `keyName` gives them. */
export const BINDINGS: Readonly<Record<string, Act>> = {
  arrowup: walking('up'),
  arrowdown: walking('down'),
  arrowleft: walking('left'),
  arrowright: walking('right'),
  'shift+arrowup': walking('up', true),
  'shift+arrowdown': walking('down', true),
  'shift+arrowleft': walking('left', true),
  'shift+arrowright': walking('right', true),
  home: walking('row-start'),
  end: walking('row-end'),
  'mod+home': walking('map-start'),
  'mod+end': walking('map-end'),
  'mod+arrowleft': walking('previous-stage'),
  'mod+arrowright': walking('next-stage'),
  ']': walking('next-card'),
  '[': walking('previous-card'),

  'alt+arrowleft': moving('left'),
  'alt+arrowright': moving('right'),
  'alt+arrowup': moving('up'),
  'alt+arrowdown': moving('down'),
  'alt+shift+arrowup': moving('earlier'),
  'alt+shift+arrowdown': moving('later'),

  enter: open,
  f2: open,
  n: newCard,
  l: link,
  delete: remove,
  backspace: remove,
  escape: leave,
  contextmenu: menu,
  'shift+f10': menu,
  p: marking('pain'),
  d: marking('delight'),
  'mod+a': ({ canvas }) => selectMore(canvas),
  'mod+d': ({ canvas }) => void duplicateSelected(canvas),

  'mod+z': ({ canvas }) => void canvas.session.undo(),
  'mod+shift+z': redo,
  'mod+y': redo,

  '+': zoomIn,
  '=': zoomIn,
  'mod+=': zoomIn,
  'mod++': zoomIn,
  '-': zoomOut,
  'mod+-': zoomOut,
  '0': ({ canvas }) => canvas.camera.zoomTo(1),
  'mod+0': ({ canvas }) => canvas.camera.zoomTo(1),
  '1': fit,
  'shift+1': fit,
  '2': showSelection,
  'shift+2': showSelection,
  s: ({ canvas }) => {
    const { stage, focusOn } = useSession.getState();
    focusOn(stage === null ? stageHere(canvas) : null);
  },
  c: collapsing('stages'),
  'shift+c': collapsing('lanes'),
  pageup: ({ canvas }) => turnStage(canvas, -1),
  pagedown: ({ canvas }) => turnStage(canvas, 1),
  m: () => {
    const { minimap, setMinimap } = useSession.getState();
    setMinimap(!minimap);
  },
  f: () => {
    const { panel, show } = useSession.getState();
    show(panel === 'findings' ? null : 'findings');
  },
  'shift+f': () => {
    const pick = useSession.getState().selection.at(-1);
    if (!pick) return;
    const name = CSS.escape(`${pick.table}:${pick.id}`);
    document.querySelector<HTMLElement>(`[data-menu-for="${name}"] [data-finding-mark]`)?.click();
  },
  '?': ({ onShortcuts }) => onShortcuts(),
};

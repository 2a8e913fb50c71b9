import { later } from '../kit/index.ts';
import { useSession } from '../session/index.ts';
import { CollapseStatus } from './collapse/CollapseStatus.tsx';
import { useCollapse } from './collapse/use-collapse.ts';
import { Editable } from './Editable.tsx';
import { useEarlyKeys } from './keyboard/early-keys.ts';
import { useActiveDescendant } from './keyboard/use-active-descendant.ts';
import { useClipboard } from './keyboard/use-clipboard.ts';
import { useUpkeep } from './keyboard/use-upkeep.ts';
import { useSharing } from './peers/use-sharing.ts';
import { LinkStatus } from './toolbars/LinkStatus.tsx';
import { StageFocus } from './toolbars/StageFocus.tsx';
import { useCanvasUi } from './ui-store.ts';
import controls from './viewport/controls.module.css';
import { useKeepSelected } from './viewport/use-keep-selected.ts';
import { useLitView } from './viewport/use-lit-view.ts';
import { useMeasuring } from './viewport/use-measuring.ts';
import { usePromotion } from './viewport/use-promotion.ts';
import { useShownMark } from './viewport/use-shown-mark.ts';
import { useSought } from './viewport/use-sought.ts';

const UNHURRIED = { unhurried: true };

/** What is pressed before they are there waits for them. */
const Keys = later(async () => (await import('./keyboard/Keys.tsx')).Keys, null, UNHURRIED);
const MapMenu = later(async () => (await import('./toolbars/MapMenu.tsx')).MapMenu);
const Minimap = later(async () => (await import('./viewport/Minimap.tsx')).Minimap, null, UNHURRIED);
const ZoomControls = later(
  async () => (await import('./viewport/ZoomControls.tsx')).ZoomControls,
  null,
  UNHURRIED,
);
const SelectionTools = later(async () => (await import('./toolbars/SelectionTools.tsx')).SelectionTools);

/** What floats over the map and does not move with it; and what listens beside it. */
export function CanvasTools() {
  useEarlyKeys();
  useClipboard();
  useUpkeep();
  useActiveDescendant();
  useSharing();
  useMeasuring();
  useShownMark();
  usePromotion();
  useKeepSelected();
  useCollapse();
  useSought();
  useLitView();
  const selected = useSession(({ selection }) => selection.length > 0);
  const menu = useCanvasUi((state) => state.menu !== null);
  return (
    <>
      <Keys />
      {selected && <SelectionTools />}
      <Editable>
        <LinkStatus />
      </Editable>
      <StageFocus />
      <CollapseStatus />
      {menu && <MapMenu />}
      <div className={controls.corner}>
        <Minimap />
        <ZoomControls />
      </div>
    </>
  );
}

import { useLayoutEffect, useRef } from 'react';
import { later } from '../kit/index.ts';
import { useSession } from '../session/index.ts';
import { usePeers } from '../sync/index.ts';
import { useCanvas } from './canvas-context.ts';
import { Editable } from './Editable.tsx';
import { usePointer } from './gestures/use-pointer.ts';
import { useTrayDrop } from './gestures/use-tray-drop.ts';
import { GridLayer } from './grid/GridLayer.tsx';
import { ActiveLayer } from './layers/ActiveLayer.tsx';
import { AppendLayer } from './layers/AppendLayer.tsx';
import { CornerLayer } from './layers/CornerLayer.tsx';
import { CurvesLayer } from './layers/CurvesLayer.tsx';
import { DragLayer } from './layers/DragLayer.tsx';
import { FeelingHintLayer } from './layers/FeelingHintLayer.tsx';
import { GroundLayer } from './layers/GroundLayer.tsx';
import { HandlesLayer } from './layers/HandlesLayer.tsx';
import { HeaderDragLayer } from './layers/HeaderDragLayer.tsx';
import { HeaderLayer } from './layers/HeaderLayer.tsx';
import { LineNamesLayer } from './layers/LineNamesLayer.tsx';
import { LinesLayer } from './layers/LinesLayer.tsx';
import { LinkDraftLayer } from './layers/LinkDraftLayer.tsx';
import { LinksLayer } from './layers/LinksLayer.tsx';
import { MarqueeLayer } from './layers/MarqueeLayer.tsx';
import classes from './MapCanvas.module.css';
import { useMapSize } from './viewport/use-map-size.ts';
import { usePanZoom } from './viewport/use-pan-zoom.ts';
import { useSpacePan } from './viewport/use-space-pan.ts';

interface Props {
  onElement: (element: HTMLElement | null) => void;
  /** Takes the element that has all of the map in it: the grid. */
  onGrid: (element: HTMLElement | null) => void;
}

const DifferencesLayer = later(async () => (await import('./layers/DifferencesLayer.tsx')).DifferencesLayer);

function Compared() {
  return useSession(({ differences }) => differences !== null) && <DifferencesLayer />;
}

const PeersLayer = later(async () => (await import('./layers/PeersLayer.tsx')).PeersLayer);

/** Most people are alone on a map at first. */
function Together() {
  return usePeers().length > 0 && <PeersLayer />;
}

/** One element for all time: a layer renders for its own reasons. */
const LAYERS = (
  <>
    <GroundLayer />
    <HeaderLayer />
    <GridLayer />
    <Editable>
      <AppendLayer />
    </Editable>
    <ActiveLayer />
    <LinesLayer />
    <CurvesLayer />
    <Editable>
      <FeelingHintLayer />
    </Editable>
    <LinksLayer />
    <Editable>
      <HandlesLayer />
    </Editable>
    <DragLayer />
    <MarqueeLayer />
    <LinkDraftLayer />
    <Compared />
    <Together />
    <LineNamesLayer />
    <CornerLayer />
    <HeaderDragLayer />
  </>
);

/** The map that a hand moves: what is drawn are layers of one world, and the lanes' rows among them the grid. */
export function MapSurface({ onElement, onGrid }: Props) {
  const { panning, isPanning } = useSpacePan();
  const pointer = usePointer(isPanning);
  const trayDrop = useTrayDrop();
  useMapSize();
  usePanZoom(isPanning);
  return (
    <div
      ref={onElement}
      role="presentation"
      className={classes.map}
      data-panning={panning || undefined}
      {...pointer}
      {...trayDrop}
    >
      <div ref={onGrid} className={classes.grid}>
        <World />
      </div>
    </div>
  );
}

/** Everything that is drawn, where the viewport says. */
function World() {
  const { view } = useCanvas();
  const world = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const move = () => {
      const { x, y, zoom } = view.viewport;
      if (world.current) world.current.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`;
    };
    move();
    return view.subscribe(move);
  }, [view]);
  return (
    <div ref={world} className={classes.world}>
      {LAYERS}
    </div>
  );
}

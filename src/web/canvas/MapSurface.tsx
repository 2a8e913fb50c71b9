import '@xyflow/react/dist/base.css';
import { ReactFlow, ReactFlowProvider, ViewportPortal } from '@xyflow/react';
import { useCallback, useState } from 'react';
import { SIZES } from '../../core/layout/index.ts';
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
import { PeersLayer } from './layers/PeersLayer.tsx';
import classes from './MapCanvas.module.css';
import type { SetViewport } from './viewport/camera.ts';
import { titleColumn } from './viewport/title-column.ts';
import { useSpacePan } from './viewport/use-space-pan.ts';
import { ViewportBridge } from './viewport/ViewportBridge.tsx';
import { type Viewport, ZOOM } from './viewport/viewport-store.ts';

interface Props {
  onElement: (element: HTMLElement | null) => void;
  /** Takes the element that has all of the map in it, and none of what React Flow puts beside. */
  onGrid: (element: HTMLElement | null) => void;
  onViewport: (setViewport: SetViewport | null) => void;
}

const MIDDLE_BUTTON = [1];

/** A phone shows more than one card at first. */
function startViewport(): Viewport {
  const zoom = window.innerWidth < 640 ? 0.6 : 1;
  const { home } = titleColumn(
    SIZES.titleWidth,
    { x: 0, y: 0, zoom },
    { width: window.innerWidth, height: 0 },
  );
  return { x: -home * zoom, y: 0, zoom };
}

/** One element for all time: a layer renders for its own reasons. */
const LAYERS = (
  <ViewportPortal>
    <GroundLayer />
    <HeaderLayer />
    <GridLayer />
    <AppendLayer />
    <ActiveLayer />
    <LinesLayer />
    <CurvesLayer />
    <FeelingHintLayer />
    <LinksLayer />
    <HandlesLayer />
    <DragLayer />
    <MarqueeLayer />
    <LinkDraftLayer />
    <PeersLayer />
    <LineNamesLayer />
    <CornerLayer />
    <HeaderDragLayer />
  </ViewportPortal>
);

/** React Flow pans and zooms; what is drawn are layers in its viewport, and the lanes' rows among them the grid. */
export function MapSurface({ onElement, onGrid, onViewport }: Props) {
  const [start] = useState(startViewport);
  const { panning, isPanning } = useSpacePan();
  const pointer = usePointer(isPanning);
  const trayDrop = useTrayDrop();
  const bind = useCallback(
    (found: HTMLDivElement | null) => {
      // React Flow calls itself an application, which would keep its contents from a screen reader.
      found?.setAttribute('role', 'presentation');
      onElement(found);
      onGrid(found?.querySelector<HTMLElement>('.react-flow__renderer') ?? null);
    },
    [onElement, onGrid],
  );
  return (
    <ReactFlowProvider>
      <ReactFlow
        ref={bind}
        className={classes.map}
        data-panning={panning || undefined}
        defaultViewport={start}
        minZoom={ZOOM.min}
        maxZoom={ZOOM.max}
        panOnScroll
        panOnScrollSpeed={1}
        panOnDrag={MIDDLE_BUTTON}
        zoomOnScroll={false}
        zoomOnDoubleClick={false}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        deleteKeyCode={null}
        disableKeyboardA11y
        {...pointer}
        {...trayDrop}
      >
        <ViewportBridge onReady={onViewport} />
        {LAYERS}
      </ReactFlow>
    </ReactFlowProvider>
  );
}

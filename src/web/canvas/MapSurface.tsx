import '@xyflow/react/dist/base.css';
import { ReactFlow, ReactFlowProvider, ViewportPortal } from '@xyflow/react';
import { useCallback, useState } from 'react';
import { usePointer } from './gestures/use-pointer.ts';
import { useTrayDrop } from './gestures/use-tray-drop.ts';
import { GridLayer } from './grid/GridLayer.tsx';
import { ActiveLayer } from './layers/ActiveLayer.tsx';
import { AddCardLayer } from './layers/AddCardLayer.tsx';
import { AppendLayer } from './layers/AppendLayer.tsx';
import { CornerLayer } from './layers/CornerLayer.tsx';
import { CurvesLayer } from './layers/CurvesLayer.tsx';
import { DragLayer } from './layers/DragLayer.tsx';
import { FeelingHintLayer } from './layers/FeelingHintLayer.tsx';
import { HandlesLayer } from './layers/HandlesLayer.tsx';
import { HeaderDragLayer } from './layers/HeaderDragLayer.tsx';
import { HeaderLayer } from './layers/HeaderLayer.tsx';
import { LaneTitlesLayer } from './layers/LaneTitlesLayer.tsx';
import { LinesLayer } from './layers/LinesLayer.tsx';
import { LinkDraftLayer } from './layers/LinkDraftLayer.tsx';
import { LinkLabelField } from './layers/LinkLabelField.tsx';
import { LinksLayer } from './layers/LinksLayer.tsx';
import { MarqueeLayer } from './layers/MarqueeLayer.tsx';
import { PeersLayer } from './layers/PeersLayer.tsx';
import classes from './MapCanvas.module.css';
import { NODE_TYPES } from './nodes/node-types.ts';
import { useWindowedNodes } from './nodes/use-windowed-nodes.ts';
import type { SetViewport } from './viewport/camera.ts';
import { useSpacePan } from './viewport/use-space-pan.ts';
import { ViewportBridge } from './viewport/ViewportBridge.tsx';
import { ZOOM } from './viewport/viewport-store.ts';

interface Props {
  onElement: (element: HTMLElement | null) => void;
  onViewport: (setViewport: SetViewport | null) => void;
}

const MIDDLE_BUTTON = [1];
const NO_EDGES: never[] = [];
/** A phone shows more than one card at first. */
const startViewport = () => ({ x: 0, y: 0, zoom: window.innerWidth < 640 ? 0.6 : 1 });
const PRO_OPTIONS = { hideAttribution: true };

/** One element for all time: a layer renders for its own reasons, not because the nodes have changed. */
const LAYERS = (
  <ViewportPortal>
    <GridLayer />
    <ActiveLayer />
    <LinesLayer />
    <CurvesLayer />
    <FeelingHintLayer />
    <LinksLayer />
    <AddCardLayer />
    <HandlesLayer />
    <DragLayer />
    <MarqueeLayer />
    <LinkDraftLayer />
    <LinkLabelField />
    <PeersLayer />
    <LaneTitlesLayer />
    <HeaderLayer />
    <CornerLayer />
    <AppendLayer />
    <HeaderDragLayer />
  </ViewportPortal>
);

/** React Flow holds the viewport and the nodes in the window; layers below and above the nodes draw the rest. */
export function MapSurface({ onElement, onViewport }: Props) {
  const [start] = useState(startViewport);
  const nodes = useWindowedNodes();
  const { panning, isPanning } = useSpacePan();
  const pointer = usePointer(isPanning);
  const trayDrop = useTrayDrop();
  const bind = useCallback(
    (found: HTMLDivElement | null) => {
      // React Flow calls itself an application, which would keep its contents from a screen reader.
      found?.setAttribute('role', 'presentation');
      onElement(found);
    },
    [onElement],
  );
  return (
    <ReactFlowProvider>
      <ReactFlow
        ref={bind}
        className={classes.map}
        data-panning={panning || undefined}
        nodes={nodes}
        edges={NO_EDGES}
        nodeTypes={NODE_TYPES}
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
        proOptions={PRO_OPTIONS}
        {...pointer}
        {...trayDrop}
      >
        <ViewportBridge onReady={onViewport} />
        {LAYERS}
      </ReactFlow>
    </ReactFlowProvider>
  );
}

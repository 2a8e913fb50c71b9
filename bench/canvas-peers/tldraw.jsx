import { getAssetUrls } from '@tldraw/assets/selfHosted';
import { createRoot } from 'react-dom/client';
import { createShapeId, getSnapshot, renderPlaintextFromRichText, Tldraw, toRichText } from 'tldraw';
import 'tldraw/tldraw.css';
import { markShown, savedScene } from './host.js';

const assetUrls = getAssetUrls({ baseUrl: '/tldraw-assets' });
// The letters of the smallest size are 18 px high.
const SCALE = 13 / 18;
let editor = null;

window.__build = ({ cards, links }) => {
  const plain = { dash: 'solid', size: 's', font: 'sans', scale: SCALE };
  editor.createShapes(
    cards.map(({ id, x, y, width, height, text }) => ({
      id: createShapeId(id),
      type: 'geo',
      x,
      y,
      props: { geo: 'rectangle', w: width, h: height, fill: 'solid', ...plain, richText: toRichText(text) },
    })),
  );
  editor.createShapes(
    links.map(({ id, x, y, dx, dy }) => ({
      id: createShapeId(id),
      type: 'arrow',
      x,
      y,
      props: { start: { x: 0, y: 0 }, end: { x: dx, y: dy }, ...plain },
    })),
  );
  const anchor = { normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false };
  editor.createBindings(
    links.flatMap(({ id, from, to }) =>
      [
        ['start', from],
        ['end', to],
      ].map(([terminal, card]) => ({
        type: 'arrow',
        fromId: createShapeId(id),
        toId: createShapeId(card),
        props: { terminal, ...anchor },
      })),
    ),
  );
  const made = editor.getCurrentPageShapeIds().size;
  if (made !== cards.length + links.length) throw new Error(`tldraw made ${made} shapes`);
  editor.selectNone();
  editor.setCamera({ x: 0, y: 0, z: 1 }, { immediate: true });
  return JSON.stringify(getSnapshot(editor.store));
};

window.__map = {
  getViewport: () => {
    const { x, y, z } = editor.getCamera();
    return { x: x * z, y: y * z, zoom: z };
  },
  setViewport: ({ x, y, zoom }) =>
    editor.setCamera({ x: x / zoom, y: y / zoom, z: zoom }, { immediate: true, force: true }),
  cardRect: (id) => {
    const { x, y, w, h } = editor.getShapePageBounds(createShapeId(id));
    const at = editor.pageToViewport({ x, y });
    const zoom = editor.getZoomLevel();
    return { x: at.x, y: at.y, width: w * zoom, height: h * zoom };
  },
  cardTitle: (id) =>
    renderPlaintextFromRichText(editor, editor.getShape(createShapeId(id)).props.richText).trim(),
};

const saved = await savedScene();
createRoot(document.getElementById('root')).render(
  <Tldraw
    snapshot={saved ?? undefined}
    assetUrls={assetUrls}
    options={{ maxShapesPerPage: 20_000 }}
    onMount={(found) => {
      editor = found;
      window.__ready = true;
    }}
  />,
);
const isShown = () => {
  const shape = document.querySelector('.tl-shape[data-shape-type="geo"] .tl-text-content');
  return shape !== null && shape.getBoundingClientRect().width > 0;
};
if (saved) markShown(isShown);

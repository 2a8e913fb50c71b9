import { convertToExcalidrawElements, Excalidraw, serializeAsJSON } from '@excalidraw/excalidraw';
import '@excalidraw/excalidraw/index.css';
import { createRoot } from 'react-dom/client';
import { markShown, savedScene } from './host.js';

window.EXCALIDRAW_ASSET_PATH = '/excalidraw-assets/';

const FILL = '#ffec99';
const plain = { roughness: 0, strokeWidth: 1, fillStyle: 'solid', strokeColor: '#1e1e1e' };
let api = null;

const elementOf = (id) => api.getSceneElements().find((one) => one.id === id);
const titleOf = (id) => api.getSceneElements().find((one) => one.type === 'text' && one.containerId === id);

/** A card's middle has its colour on the canvas, or its words. */
function isPainted() {
  const canvas = document.querySelector('canvas.excalidraw__canvas.static');
  const first = api?.getSceneElements().find((one) => one.type === 'rectangle');
  if (!canvas || !first) return false;
  const { scrollX, scrollY, zoom } = api.getAppState();
  const scale = zoom.value * (canvas.width / canvas.clientWidth);
  const { data } = canvas
    .getContext('2d')
    .getImageData((first.x + scrollX + 4) * scale, (first.y + scrollY + 4) * scale, 1, 1);
  return data[0] === 0xff && data[1] === 0xec && data[2] === 0x99;
}

window.__build = ({ cards, links }) => {
  const shapes = cards.map(({ id, x, y, width, height, text }) => ({
    type: 'rectangle',
    id,
    x,
    y,
    width,
    height,
    ...plain,
    backgroundColor: FILL,
    label: { text, fontSize: 13, fontFamily: 2, strokeColor: '#1e1e1e' },
  }));
  const arrows = links.map(({ id, from, to, x, y, dx, dy }) => ({
    type: 'arrow',
    id,
    x,
    y,
    width: Math.abs(dx),
    height: Math.abs(dy),
    points: [
      [0, 0],
      [dx, dy],
    ],
    ...plain,
    start: { id: from },
    end: { id: to },
  }));
  const elements = convertToExcalidrawElements([...shapes, ...arrows], { regenerateIds: false });
  return serializeAsJSON(elements, { scrollX: 0, scrollY: 0, zoom: { value: 1 } }, {}, 'local');
};

window.__map = {
  getViewport: () => {
    const { scrollX, scrollY, zoom } = api.getAppState();
    return { x: scrollX * zoom.value, y: scrollY * zoom.value, zoom: zoom.value };
  },
  setViewport: ({ x, y, zoom }) =>
    api.updateScene({ appState: { scrollX: x / zoom, scrollY: y / zoom, zoom: { value: zoom } } }),
  cardRect: (id) => {
    const { x, y, width, height } = elementOf(id);
    const { scrollX, scrollY, zoom } = api.getAppState();
    const at = zoom.value;
    return { x: (x + scrollX) * at, y: (y + scrollY) * at, width: width * at, height: height * at };
  },
  cardTitle: (id) => titleOf(id)?.originalText ?? '',
};

const saved = await savedScene();
createRoot(document.getElementById('root')).render(
  <Excalidraw
    excalidrawAPI={(found) => {
      api = found;
      window.__ready = true;
    }}
    initialData={
      saved && {
        elements: saved.elements,
        appState: { scrollX: 0, scrollY: 0, zoom: { value: 1 } },
        scrollToContent: false,
      }
    }
  />,
);
if (saved) markShown(isPainted);

import { type PointerEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/index.ts';
import { useCanvas } from '../canvas-context.ts';
import { sameParts } from '../drawing/same-parts.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import classes from './controls.module.css';
import { paintBlocks } from './paint-blocks.ts';
import { usePalette } from './use-palette.ts';
import { useFollowViewport } from './use-viewport.ts';
import { visibleRect } from './viewport-store.ts';

const LARGEST = { width: 208, height: 132 } as const;
/** Repainting waits until the typing pauses; the first time nothing is waited for, else the box would be empty. */
const PAINT_AFTER_MS = 400;

/** The whole map in small, with a frame around what is seen; press or drag to look elsewhere. */
export function Minimap() {
  return useSession((state) => state.minimap) ? <Overview /> : null;
}

function Overview() {
  const { t } = useTranslation('canvas');
  const { view, camera, source } = useCanvas();
  const size = useDrawing(({ width, height }) => ({ width, height }), sameParts);
  const colors = usePalette();
  const lights = useSession((state) => state.lights);
  const canvas = useRef<HTMLCanvasElement>(null);
  const scale = Math.min(LARGEST.width / size.width, LARGEST.height / size.height, 0.1);
  const width = Math.max(1, Math.round(size.width * scale));
  const height = Math.max(1, Math.round(size.height * scale));

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const paint = () => {
      const element = canvas.current;
      const context = element?.getContext('2d');
      if (!element || !context) return;
      const { drawing } = source;
      const ratio = window.devicePixelRatio || 1;
      element.width = width * ratio;
      element.height = height * ratio;
      const seen = { x: 0, y: 0, width: drawing.width, height: drawing.height };
      paintBlocks(context, drawing, colors, { scale: scale * ratio, x: 0, y: 0, seen, lights: { lights } });
    };
    const paintSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(paint, PAINT_AFTER_MS);
    };
    // The map itself comes first.
    const frame = requestAnimationFrame(paint);
    const stop = source.subscribe(paintSoon);
    return () => {
      stop();
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [source, colors, lights, scale, width, height]);

  const frame = useFollowViewport<HTMLDivElement>((element, viewport, size) => {
    const seen = visibleRect(viewport, size);
    const left = Math.max(0, seen.x * scale);
    const top = Math.max(0, seen.y * scale);
    element.style.transform = `translate(${left}px, ${top}px)`;
    element.style.width = `${Math.max(8, Math.min(width, (seen.x + seen.width) * scale) - left)}px`;
    element.style.height = `${Math.max(8, Math.min(height, (seen.y + seen.height) * scale) - top)}px`;
  });

  const look = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.buttons !== 1) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const { zoom } = view.viewport;
    const at = { x: (event.clientX - left) / scale, y: (event.clientY - top) / scale };
    camera.moveTo({ x: view.size.width / 2 - at.x * zoom, y: view.size.height / 2 - at.y * zoom, zoom });
  };
  return (
    <div className={classes.minimap} role="img" aria-label={t('minimap')}>
      <canvas ref={canvas} style={{ width, height }} onPointerDown={look} onPointerMove={look} />
      <div ref={frame} className={classes.frame} />
    </div>
  );
}

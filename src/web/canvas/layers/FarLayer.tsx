import { useEffect, useRef } from 'react';
import { useCanvas } from '../canvas-context.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { paintBlocks } from '../viewport/paint-blocks.ts';
import { usePalette } from '../viewport/use-palette.ts';
import { useIsFar } from '../viewport/use-viewport.ts';
import { visibleRect } from '../viewport/viewport-store.ts';
import classes from './far.module.css';

/** From far away the map is painted instead of built: thousands of cards cost one canvas. */
export function FarLayer() {
  return useIsFar() ? <FarCanvas /> : null;
}

function FarCanvas() {
  const { view } = useCanvas();
  const drawing = useDrawing((all) => all);
  const colors = usePalette();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let frame = 0;
    const paint = () => {
      frame = 0;
      const element = canvas.current;
      const context = element?.getContext('2d');
      if (!element || !context) return;
      const { viewport, size } = view;
      const ratio = window.devicePixelRatio || 1;
      const width = Math.round(size.width * ratio);
      const height = Math.round(size.height * ratio);
      // Setting the size clears the canvas, and costs a new one when it differs.
      if (element.width !== width || element.height !== height) {
        element.width = width;
        element.height = height;
      }
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, width, height);
      paintBlocks(context, drawing, colors, {
        scale: viewport.zoom * ratio,
        x: viewport.x * ratio,
        y: viewport.y * ratio,
        seen: visibleRect(viewport, size),
      });
    };
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(paint);
    };
    paint();
    const stop = view.subscribe(soon);
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [view, drawing, colors]);
  return <canvas ref={canvas} className={classes.far} />;
}

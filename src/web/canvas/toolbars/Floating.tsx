import { type ReactNode, useRef } from 'react';
import type { Rect } from '../../../core/layout/index.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { useFollowViewport } from '../viewport/use-viewport.ts';
import classes from './toolbars.module.css';

const GAP = 12;
const EDGE = 8;

interface Props {
  /** What it is for, in world units. */
  anchor: Rect;
  label: string;
  children: ReactNode;
}

/** A toolbar above something on the map, below it where there is no room; it keeps its size at every zoom. */
export function Floating({ anchor, label, children }: Props) {
  const headerHeight = useDrawing((drawing) => drawing.headerHeight);
  // Measured when its contents change: asking for it with every frame of a pan would lay out the page each time.
  const own = useRef({ width: 0, height: 0 });
  const ref = useFollowViewport<HTMLDivElement>((element, { x, y, zoom }, size) => {
    const { width, height } = own.current;
    const middle = (anchor.x + anchor.width / 2) * zoom + x;
    const top = anchor.y * zoom + y;
    const bottom = (anchor.y + anchor.height) * zoom + y;
    const left = Math.max(EDGE, Math.min(size.width - width - EDGE, middle - width / 2));
    const above = top - height - GAP;
    const fits = above > headerHeight * zoom;
    element.style.transform = `translate(${Math.round(left)}px, ${Math.round(fits ? above : bottom + GAP)}px)`;
    const seen = bottom > 0 && top < size.height && middle > 0 && middle < size.width;
    element.style.visibility = seen ? 'visible' : 'hidden';
  });
  const bind = (element: HTMLDivElement | null) => {
    ref.current = element;
    if (element) own.current = { width: element.offsetWidth, height: element.offsetHeight };
  };
  return (
    <div ref={bind} className={classes.floating} role="toolbar" aria-label={label} data-own-pointer>
      {children}
    </div>
  );
}

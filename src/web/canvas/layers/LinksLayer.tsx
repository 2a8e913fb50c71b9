import { memo } from 'react';
import type { Drawing } from '../../../core/layout/index.ts';
import {
  LINK_LOOKS,
  type LinkPath,
  linkHead,
  linkLine,
  linksIn,
  type Rect,
} from '../../../core/layout/index.ts';
import { isDimmed, litIn, type SessionState, useSession } from '../../session/index.ts';
import { useRecord } from '../../sync/index.ts';
import { sameItems } from '../drawing/same-parts.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { useCanvasUi } from '../ui-store.ts';
import { useBuiltWindow, useIsFar } from '../viewport/use-viewport.ts';
import type { MapWindow } from '../viewport/window.ts';
import classes from './layers.module.css';

/** The stretch of the world that the window's columns and lanes take up. */
export function windowRect(
  { columns, lanes, titleWidth }: Pick<Drawing, 'columns' | 'lanes' | 'titleWidth'>,
  window: MapWindow,
): Rect {
  const left = columns[window.columns.first]?.x ?? titleWidth;
  const last = columns[window.columns.end - 1];
  const right = last ? last.x + last.width : left;
  const top = lanes[window.lanes.first]?.y ?? 0;
  const low = lanes[window.lanes.end - 1];
  const bottom = low ? low.y + low.height : top;
  return {
    x: left,
    y: Math.max(top, window.top),
    width: right - left,
    height: Math.min(bottom, window.bottom) - Math.max(top, window.top),
  };
}

const NO_LINKS: readonly LinkPath[] = [];

/** The links that cross the window, as one SVG: the pointer finds them by geometry, not by element. */
export function LinksLayer() {
  const window = useBuiltWindow();
  const far = useIsFar();
  const links = useDrawing(
    (drawing) => (far ? NO_LINKS : linksIn(drawing, windowRect(drawing, window))),
    sameItems,
  );
  if (far) return null;
  return (
    <>
      <svg className={classes.links} aria-hidden="true">
        {links.map((link) => (
          <Arrow key={link.id} link={link} />
        ))}
      </svg>
      {links.map((link) => link.label && <LinkLabel key={link.id} link={link} />)}
    </>
  );
}

/** A link is bright where it is lit itself, else where both its ends are. */
const isLinkDimmed = (state: SessionState, { id, from, to }: LinkPath): boolean => {
  const links = litIn(state)?.links;
  return links ? !links.has(id) : isDimmed(state, from) || isDimmed(state, to);
};

const Arrow = memo(function Arrow({ link }: { link: LinkPath }) {
  const { id, kind } = link;
  const dimmed = useSession((state) => isLinkDimmed(state, link));
  const selected = useSession(({ selection }) =>
    selection.some((pick) => pick.table === 'links' && pick.id === id),
  );
  const hovered = useCanvasUi(({ hoverLink }) => hoverLink === id);
  const look = LINK_LOOKS[kind];
  return (
    <g
      className={classes.link}
      data-kind={kind}
      data-selected={selected || undefined}
      data-hovered={hovered || undefined}
      data-dimmed={dimmed || undefined}
      data-link-id={id}
    >
      <path d={linkLine(link)} strokeDasharray={look.dash ?? undefined} />
      <path d={linkHead(link)} className={look.solid ? classes.solid : undefined} />
    </g>
  );
});

const LinkLabel = memo(function LinkLabel({ link }: { link: LinkPath }) {
  const { id, kind, label } = link;
  const dimmed = useSession((state) => isLinkDimmed(state, link));
  const editing = useSession((state) => state.editing?.table === 'links' && state.editing.id === id);
  const looked = useCanvasUi(({ hoverLink }) => hoverLink === id);
  const chosen = useSession(({ selection }) =>
    selection.some((pick) => pick.table === 'links' && pick.id === id),
  );
  const whole = useRecord('links', id)?.label;
  if (!label || editing) return null;
  const { x, y, width, height } = label;
  const opened = label.truncated && (looked || chosen);
  return (
    <div
      className={classes.linkLabel}
      aria-hidden="true"
      data-kind={kind}
      data-dimmed={dimmed || undefined}
      data-link-id={id}
      data-opened={opened || undefined}
      style={opened ? { left: x + width / 2, top: y } : { left: x, top: y, width, height }}
    >
      {opened ? whole : label.text}
    </div>
  );
});

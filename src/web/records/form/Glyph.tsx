import { ICON_GRID, ICON_STROKE, type Icon } from '../../../core/layout/index.ts';

interface Props {
  icon: Icon;
  size?: number;
  /** What lies on a filled sign is drawn in this colour. */
  on?: string;
}

/** A sign of the map, in the colour of the text around it. */
export function Glyph({ icon, size = 14, on = 'var(--tl-surface)' }: Props) {
  const { path, solid, inner } = icon;
  return (
    <svg
      width={size}
      height={size}
      viewBox={`0 0 ${ICON_GRID} ${ICON_GRID}`}
      strokeWidth={ICON_STROKE}
      strokeLinecap="round"
      strokeLinejoin="round"
      fill="none"
      aria-hidden
      style={{ flex: 'none' }}
    >
      <path d={path} {...(solid ? { fill: 'currentColor' } : { stroke: 'currentColor' })} />
      {inner && <path d={inner} stroke={on} />}
    </svg>
  );
}

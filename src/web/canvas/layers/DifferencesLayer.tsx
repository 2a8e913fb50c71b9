import { ArrowRightLeft, Minus, PencilLine, Plus } from 'lucide-react';
import { memo, useMemo } from 'react';
import { type Drawing, linkLine, type Rect } from '../../../core/layout/index.ts';
import { type Difference, type Differences, useSession } from '../../session/index.ts';
import { overlap, placeOf, rectOf } from '../drawing/places.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { useBuiltWindow, useFollowViewport } from '../viewport/use-viewport.ts';
import classes from './differences.module.css';
import { writeInverse } from './edge-shift.ts';
import { windowRect } from './LinksLayer.tsx';
import { linkMiddle } from './link-middle.ts';

const SIGNS = { added: Plus, removed: Minus, changed: PencilLine, moved: ArrowRightLeft } as const;

/** What one difference is drawn around. */
interface Drawn {
  readonly key: string;
  readonly shape: 'box' | 'band' | 'path';
  readonly rect: Rect;
  /** A link's path. */
  readonly d?: string;
}

/** How what is shown differs from what it is compared with: by frame and sign, by colour, and in a word. */
export function DifferencesLayer() {
  const differences = useSession((state) => state.differences);
  const drawing = useDrawing((all) => all);
  const window = useBuiltWindow();
  const drawn = useMemo(() => (differences ? drawnOf(drawing, differences) : []), [drawing, differences]);
  const layer = useFollowViewport<HTMLDivElement>((element, { zoom }) => {
    writeInverse(element, zoom);
  });
  if (!differences) return null;
  const seen = windowRect(drawing, window);
  const shown = drawn.filter(({ rect }) => overlap(rect, seen));
  return (
    <div ref={layer} className={classes.layer} aria-hidden="true">
      <svg className={classes.traces} aria-hidden="true">
        {shown.map(({ key, rect }) => {
          const from = differences.get(key)?.from;
          const place = from && placeOf(drawing, from.lane, from.step);
          return place && <Trace key={key} from={rectOf(place)} to={rect} />;
        })}
        {shown.map(
          ({ key, d }) =>
            d && (
              <path key={key} className={classes.path} data-difference={differences.get(key)?.kind} d={d} />
            ),
        )}
      </svg>
      {shown.map(({ key, shape, rect }) => (
        <Marked key={key} shape={shape} {...rect} difference={differences.get(key) as Difference} of={key} />
      ))}
    </div>
  );
}

interface MarkedProps extends Rect {
  shape: Drawn['shape'];
  difference: Difference;
  of: string;
}

const Marked = memo(function Marked({ shape, x, y, width, height, difference, of }: MarkedProps) {
  const { kind, word } = difference;
  const Sign = SIGNS[kind];
  return (
    <div
      className={classes.mark}
      data-difference={kind}
      data-difference-of={of}
      data-shape={shape}
      style={{ left: x, top: y, width, height }}
    >
      <span className={classes.tag}>
        <Sign size={11} strokeWidth={2.5} />
        {word}
      </span>
    </div>
  );
});

/** From the cell where a card stood to where it stands. */
function Trace({ from, to }: { from: Rect; to: Rect }) {
  const start = { x: from.x + from.width / 2, y: from.y + Math.min(from.height / 2, 40) };
  const end = { x: to.x + to.width / 2, y: to.y + to.height / 2 };
  return (
    <g className={classes.trace} data-difference="moved">
      <circle cx={start.x} cy={start.y} r={5} />
      <line x1={start.x} y1={start.y} x2={end.x} y2={end.y} />
    </g>
  );
}

const within = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

function drawnOf(drawing: Drawing, differences: Differences): readonly Drawn[] {
  const { columns, lanes, stages, headerHeight, height, width, titleWidth } = drawing;
  const drawn: Drawn[] = [];
  const add = (table: string, id: string, shape: Drawn['shape'], rect: () => Rect, d?: string) => {
    const key = `${table}:${id}`;
    if (differences.has(key)) drawn.push({ key, shape, rect: rect(), ...(d && { d }) });
  };
  const down = headerHeight + 2;
  for (const stage of stages) {
    add('stages', stage.id, 'band', () => ({ x: stage.x, y: down, width: stage.width, height: 22 }));
  }
  for (const { step, x, width: wide } of columns) {
    if (step !== null) add('steps', step, 'band', () => ({ x, y: down, width: wide, height: height - down }));
  }
  for (const { id, y, height: high } of lanes) {
    add('lanes', id, 'band', () => ({ x: titleWidth, y, width: width - titleWidth, height: high }));
  }
  for (const link of drawing.links) {
    add('links', link.id, 'path', () => ({ ...linkMiddle(link), width: 0, height: 0 }), linkLine(link));
  }
  for (const box of drawing.cards) add('cards', box.id, 'box', () => within(box, 2));
  for (const box of drawing.moments) add('moments', box.id, 'box', () => within(box, 2));
  return drawn;
}

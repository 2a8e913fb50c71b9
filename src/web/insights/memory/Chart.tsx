import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { monotonePath, seriesColor, seriesShape } from '../../../core/layout/index.ts';
import { FEELING_RANGE } from '../../../core/model/index.ts';
import { useMapColors } from '../../records/index.ts';
import { useWords } from '../page/use-words.ts';
import type { StepColumn } from './columns.ts';
import { type FeltPoint, memoryOf, peakPoint, within } from './curves.ts';
import { Levels } from './Levels.tsx';
import classes from './memory.module.css';
import { HEIGHT, type Plot, placeOf, scoreAt } from './plot.ts';

interface Props {
  plot: Plot;
  series: number;
  /** As it is. */
  points: readonly FeltPoint[];
  /** As it is tried. */
  then: readonly FeltPoint[];
  columns: readonly StepColumn[];
  onTry: (step: string, score: number) => void;
}

/** How high and low it goes, step by step, with what is remembered of it. */
export function Chart({ plot, series, points, then, columns, onTry }: Props) {
  const color = seriesColor(useMapColors(), series);
  const { t } = useWords();
  const svg = useRef<SVGSVGElement>(null);
  const changed = then.some(({ score }, at) => score !== points[at]?.score);
  const memory = memoryOf(then);
  const peak = peakPoint(then)?.step;
  const end = then.at(-1)?.step;
  const drag = (step: string) => (event: PointerEvent<SVGGElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || !svg.current) return;
    onTry(step, scoreAt(event.clientY - svg.current.getBoundingClientRect().top));
  };
  const walk = (at: number) => {
    const next = then[Math.min(then.length - 1, Math.max(0, at))];
    if (next) document.getElementById(pointId(next.step))?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no fieldset in a drawing
    <svg
      ref={svg}
      className={classes.chart}
      width={plot.width}
      height={HEIGHT}
      role="group"
      aria-label={t('memory.points')}
    >
      <Levels plot={plot} memory={memory} />
      {changed && (
        <path
          className={classes.before}
          d={monotonePath(points.map((point) => placeOf(plot, point)))}
          stroke={color}
        />
      )}
      <path
        className={classes.curve}
        d={monotonePath(then.map((point) => placeOf(plot, point)))}
        stroke={color}
      />
      {then.map((point, at) => (
        <Point
          key={point.step}
          plot={plot}
          point={point}
          was={points[at]?.score ?? point.score}
          sign={seriesShape(series, 5.5)}
          color={color}
          marks={[
            ...(point.step === peak ? (['peak'] as const) : []),
            ...(point.step === end ? (['end'] as const) : []),
          ]}
          title={columns[point.column]?.title ?? ''}
          onDrag={drag(point.step)}
          onSet={(score) => onTry(point.step, within(score))}
          onWalk={(by) => walk(at + by)}
        />
      ))}
    </svg>
  );
}

const pointId = (step: string): string => `felt-${step}`;

interface PointProps {
  plot: Plot;
  point: FeltPoint;
  was: number;
  sign: string;
  color: string;
  marks: readonly ('peak' | 'end')[];
  title: string;
  onDrag: (event: PointerEvent<SVGGElement>) => void;
  onSet: (score: number) => void;
  onWalk: (by: number) => void;
}

const NUDGES: Readonly<Record<string, number>> = {
  ArrowUp: 0.5,
  ArrowDown: -0.5,
  PageUp: 2,
  PageDown: -2,
};

/** A slider that stands on end: up and down try another score, left and right go to the neighbours. */
function Point({ plot, point, was, sign, color, marks, title, onDrag, onSet, onWalk }: PointProps) {
  const { t, records, signed } = useWords();
  const { x, y } = placeOf(plot, point);
  const { step, score } = point;
  const changed = score !== was;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = NUDGES[event.key];
    const to = event.key === 'Home' ? FEELING_RANGE.min : event.key === 'End' ? FEELING_RANGE.max : null;
    if (by !== undefined) onSet(score + by);
    else if (to !== null) onSet(to);
    else if (event.key === 'Escape' && changed) onSet(was);
    else if (event.key === 'ArrowLeft') onWalk(-1);
    else if (event.key === 'ArrowRight') onWalk(1);
    else return;
    event.preventDefault();
  };
  const said = [
    t(changed ? 'memory.point.tried' : 'memory.point', { score: signed(score, 2), was: signed(was, 2) }),
    ...marks.map((mark) => t(`memory.${mark}`)),
  ].join(', ');
  const above = score >= 0;
  return (
    <g
      id={pointId(step)}
      className={classes.point}
      role="slider"
      tabIndex={0}
      aria-orientation="vertical"
      aria-valuemin={FEELING_RANGE.min}
      aria-valuemax={FEELING_RANGE.max}
      aria-valuenow={score}
      aria-valuetext={said}
      aria-label={title || records.t('name.untitled')}
      transform={`translate(${x} ${y})`}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onDrag}
      onKeyDown={onKeyDown}
    >
      <circle className={classes.hit} r={16} />
      {marks.length > 0 && <circle className={classes.ring} r={11} stroke={color} />}
      <path d={sign} fill={changed ? 'var(--tl-surface)' : color} stroke={color} strokeWidth={2} />
      <text className={classes.score} y={above ? -17 : 26}>
        {signed(score, 2)}
      </text>
      {marks.length > 0 && (
        <text className={classes.mark} y={above ? -31 : 40}>
          {marks.map((mark) => t(`memory.${mark}`)).join(' · ')}
        </text>
      )}
    </g>
  );
}

import { useElementSize } from '@mantine/hooks';
import type { Service } from '../../../core/analysis/index.ts';
import { monotonePath } from '../../../core/layout/index.ts';
import { useWords } from '../page/use-words.ts';
import classes from './staffing.module.css';
import { useSeconds } from './use-seconds.ts';

interface Props {
  around: readonly Service[];
  needed: number;
  /** The part of the callers that is promised. */
  goal: number;
}

const HEIGHT = 210;
const LEFT = 66;
const TOP = 18;
const BOTTOM = 28;
const NARROWEST = 260;
const NEAR = 2;

/** Two drawings of the same numbers of agents: who waits no longer than promised, and how long everyone waits. */
export function AgentsChart({ around, needed, goal }: Props) {
  const { t, percent, number } = useWords();
  const seconds = useSeconds();
  // Close to an overload the wait grows beyond all measure: drawn from there, all else would lie on the ground.
  const at = around.findIndex(({ agents }) => agents === needed);
  const waits = around.slice(Math.max(0, at - NEAR));
  const longest = Math.max(...waits.map(({ meanWait }) => meanWait), 1e-9);
  return (
    <div className={classes.charts}>
      <Curve
        title={t('staffing.attained')}
        said={t('staffing.attained.said', { agents: number(needed), goal: percent(goal) })}
        around={around}
        needed={needed}
        shareOf={({ attained }) => attained}
        labelOf={({ attained }) => percent(Number(attained.toFixed(3)))}
        ticks={[0, 0.5, 1].map((share) => ({ share, label: percent(share) }))}
        goal={{ share: goal, label: percent(goal) }}
      />
      <Curve
        title={t('staffing.meanWait')}
        said={t('staffing.meanWait.said')}
        around={waits}
        needed={needed}
        shareOf={({ meanWait }) => meanWait / longest}
        labelOf={({ meanWait }) => seconds(meanWait)}
        ticks={[0, 0.5, 1].map((share) => ({ share, label: seconds(share * longest) }))}
        goal={null}
      />
    </div>
  );
}

interface Tick {
  readonly share: number;
  readonly label: string;
}

interface CurveProps {
  title: string;
  said: string;
  around: readonly Service[];
  needed: number;
  shareOf: (service: Service) => number;
  labelOf: (service: Service) => string;
  ticks: readonly Tick[];
  goal: Tick | null;
}

function Curve({ title, said, around, needed, shareOf, labelOf, ticks, goal }: CurveProps) {
  const { t, number } = useWords();
  const { ref, width: room } = useElementSize<HTMLDivElement>();
  const width = Math.max(NARROWEST, Math.floor(room));
  const column = (width - LEFT - 12) / Math.max(1, around.length - 1);
  const x = (at: number) => LEFT + column * at;
  const y = (share: number) => HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
  const points = around.map((service, at) => ({ x: x(at), y: y(shareOf(service)), service }));
  const answer = points.find(({ service }) => service.agents === needed);
  return (
    <figure className={classes.chart}>
      <figcaption className={classes.chartTitle}>{title}</figcaption>
      <div ref={ref} />
      <svg width={width} height={HEIGHT} role="img" aria-label={said}>
        {ticks.map(({ share, label }) => (
          <g key={label}>
            <line className={classes.guide} x1={LEFT} x2={width - 12} y1={y(share)} y2={y(share)} />
            <text className={classes.tick} x={LEFT - 8} y={y(share) + 4} textAnchor="end">
              {label}
            </text>
          </g>
        ))}
        {goal && (
          <>
            <line className={classes.goal} x1={LEFT} x2={width - 12} y1={y(goal.share)} y2={y(goal.share)} />
            <text className={classes.goalName} x={width - 14} y={y(goal.share) + 14} textAnchor="end">
              {t('staffing.promised', { share: goal.label })}
            </text>
          </>
        )}
        <path className={classes.curve} d={monotonePath(points)} />
        {points.map(({ x: px, y: py, service }, at) => (
          <g key={service.agents}>
            <circle
              className={classes.dot}
              cx={px}
              cy={py}
              r={3.5}
              data-needed={service.agents === needed || undefined}
            />
            {(at % 2 === 0 || service.agents === needed) && (
              <text className={classes.tick} x={px} y={HEIGHT - 8} textAnchor="middle">
                {number(service.agents)}
              </text>
            )}
          </g>
        ))}
        {answer && (
          <>
            <line className={classes.drop} x1={answer.x} x2={answer.x} y1={answer.y} y2={HEIGHT - BOTTOM} />
            <circle className={classes.ring} cx={answer.x} cy={answer.y} r={8} />
            <text className={classes.answerLabel} x={answer.x + 12} y={answer.y + (goal ? 24 : -10)}>
              {labelOf(answer.service)}
            </text>
          </>
        )}
      </svg>
    </figure>
  );
}

import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { useTouchDrag } from '../../kit/index.ts';
import { useOpen } from '../open/open-context.ts';
import { useWords } from '../page/use-words.ts';
import classes from './priorities.module.css';
import { type Estimated, FIVE, nudged, QUADRANTS, quadrantOf, type SetEstimate } from './quadrants.ts';

const DRAG_TYPE = 'application/x-throughline-estimate';

interface Props {
  estimated: readonly Estimated[];
  /** The action under the pointer or with the focus, here or in the list. */
  pointed: string | null;
  readOnly: boolean;
  onPoint: (id: string | null) => void;
  onSet: SetEstimate;
}

/** Impact upwards, effort to the right; each action is a point with its number in the list. */
export function Chart({ estimated, pointed, readOnly, onPoint, onSet }: Props) {
  const { t, number } = useWords();
  const [over, setOver] = useState<string | null>(null);
  const plot = useTouchDrag(
    readOnly
      ? null
      : {
          thing: 'data-point',
          place: 'data-cell',
          over: setOver,
          drop: (id, cell) => {
            const [impact = 0, effort = 0] = cell.split(' ').map(Number);
            onSet(id, { impact, effort });
          },
        },
  );
  const cells = Map.groupBy(
    estimated.map((one, at) => ({ ...one, place: at + 1 })),
    ({ impact, effort }) => `${impact} ${effort}`,
  );
  const drop = (impact: number, effort: number) => (event: DragEvent) => {
    setOver(null);
    const id = event.dataTransfer.getData(DRAG_TYPE);
    if (id) onSet(id, { impact, effort });
  };
  return (
    <figure className={classes.chart} aria-label={t('priorities.chart')}>
      <span className={classes.axisY} aria-hidden>
        {t('priorities.impact')}
      </span>
      <div ref={plot} className={classes.plot}>
        {QUADRANTS.map((quadrant) => (
          <span key={quadrant} className={classes.quadrant} data-quadrant={quadrant}>
            {t(`priorities.${quadrant}`)}
          </span>
        ))}
        {FIVE.toReversed().flatMap((impact) =>
          FIVE.map((effort) => {
            const key = `${impact} ${effort}`;
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop; the keys are on the points, and the list has fields
              <div
                key={key}
                className={classes.cell}
                style={{ gridRow: 6 - impact, gridColumn: effort }}
                data-quadrant={quadrantOf(impact, effort)}
                data-cell={key}
                data-over={over === key || undefined}
                onDragOver={(event) => {
                  if (readOnly || !event.dataTransfer.types.includes(DRAG_TYPE)) return;
                  event.preventDefault();
                  setOver(key);
                }}
                onDragLeave={() => setOver((now) => (now === key ? null : now))}
                onDrop={drop(impact, effort)}
              >
                {cells.get(key)?.map((one) => (
                  <Point
                    key={one.action.id}
                    {...one}
                    pointed={pointed === one.action.id}
                    readOnly={readOnly}
                    onPoint={onPoint}
                    onSet={onSet}
                  />
                ))}
              </div>
            );
          }),
        )}
      </div>
      <span className={classes.scaleX} aria-hidden>
        {FIVE.map((one) => (
          <span key={one}>{number(one)}</span>
        ))}
      </span>
      <span className={classes.scaleY} aria-hidden>
        {FIVE.toReversed().map((one) => (
          <span key={one}>{number(one)}</span>
        ))}
      </span>
      <span className={classes.axisX} aria-hidden>
        {t('priorities.effort')}
      </span>
      {!readOnly && <figcaption className={classes.caption}>{t('priorities.how')}</figcaption>}
    </figure>
  );
}

const MOVES: Readonly<Record<string, { readonly impact: number; readonly effort: number }>> = {
  ArrowUp: { impact: 1, effort: 0 },
  ArrowDown: { impact: -1, effort: 0 },
  ArrowLeft: { impact: 0, effort: -1 },
  ArrowRight: { impact: 0, effort: 1 },
};

interface PointProps extends Estimated {
  place: number;
  pointed: boolean;
  readOnly: boolean;
  onPoint: (id: string | null) => void;
  onSet: SetEstimate;
}

function Point({ action, impact, effort, quadrant, place, pointed, readOnly, onPoint, onSet }: PointProps) {
  const { t, records, number } = useWords();
  const open = useOpen();
  const { id } = action;
  const title = action.title.trim() || records.t('name.untitled');
  const onKeyDown = (event: KeyboardEvent) => {
    const by = MOVES[event.key];
    if (!by || readOnly || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const next = { impact: nudged(impact, by.impact), effort: nudged(effort, by.effort) };
    if (next.impact === impact && next.effort === effort) return;
    onSet(id, next);
    // The point is drawn anew in another cell; whoever moved it goes on moving it.
    requestAnimationFrame(() => document.getElementById(`point-${id}`)?.focus());
  };
  return (
    <button
      type="button"
      id={`point-${id}`}
      data-point={id}
      className={classes.point}
      data-quadrant={quadrant}
      data-pointed={pointed || undefined}
      draggable={!readOnly}
      title={title}
      aria-label={t('priorities.point', {
        place: number(place),
        title,
        impact: number(impact),
        effort: number(effort),
      })}
      onClick={() => open({ table: 'actions', id })}
      onKeyDown={onKeyDown}
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAG_TYPE, id);
        event.dataTransfer.effectAllowed = 'move';
      }}
      onPointerEnter={() => onPoint(id)}
      onPointerLeave={() => onPoint(null)}
      onFocus={() => onPoint(id)}
      onBlur={() => onPoint(null)}
    >
      {number(place)}
    </button>
  );
}

import { Tooltip } from '@mantine/core';
import { memo, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeasureBox } from '../../../core/layout/index.ts';
import { lazyPart } from '../../kit/index.ts';
import { litIn, useSession } from '../../session/index.ts';
import classes from './nodes.module.css';
import { type Placed, place, sameInCell } from './place.ts';
import { TextLines } from './TextLines.tsx';

const MeasureTrend = lazyPart(async () => ({ default: (await import('./MeasureTrend.tsx')).MeasureTrend }));

/** A measured number in the metrics lane; pointed at, it shows how it has gone. */
export const MeasureNode = memo(function MeasureNode({ box, x, y }: Placed<MeasureBox>) {
  const { t } = useTranslation('canvas');
  const { id, label, value, target, met, ratio } = box;
  const selected = useSession(({ selection }) =>
    selection.some((pick) => pick.table === 'measures' && pick.id === id),
  );
  const dimmed = useSession((state) => {
    const lit = litIn(state);
    return lit !== null && !lit.measures?.has(id);
  });
  return (
    <Tooltip
      label={
        <Suspense>
          <MeasureTrend id={id} />
        </Suspense>
      }
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a measure is a group of texts inside a grid cell */}
      <div
        className={classes.measure}
        data-measure-id={id}
        data-met={met === null ? undefined : met}
        data-selected={selected || undefined}
        data-dimmed={dimmed || undefined}
        style={place(box, x, y)}
        role="group"
        aria-label={[
          ...[label, value, target].flatMap((block) => block?.lines ?? []),
          ...(met === null ? [] : [t(met ? 'measure.met' : 'measure.missed')]),
        ].join(' ')}
      >
        <TextLines block={label} className={classes.soft} />
        <TextLines block={value} />
        {target && <TextLines block={target} className={classes.soft} />}
        {ratio !== null && (
          <span className={classes.bar}>
            <span style={{ width: `${ratio * 100}%` }} />
          </span>
        )}
      </div>
    </Tooltip>
  );
}, sameInCell);

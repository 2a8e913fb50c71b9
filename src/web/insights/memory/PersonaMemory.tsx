import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useHands } from '../../actions/index.ts';
import { sideways } from '../../kit/index.ts';
import { useReadOnly, useRecordName } from '../../records/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { useWords } from '../page/use-words.ts';
import { Arc } from './Arc.tsx';
import { Chart } from './Chart.tsx';
import { columnsOf, sameColumns } from './columns.ts';
import { type Curve, changesOf, type Tried, withTried } from './curves.ts';
import { Lifts } from './Lifts.tsx';
import classes from './memory.module.css';
import { PointsTable } from './PointsTable.tsx';
import { Scores } from './Scores.tsx';
import { Steps } from './Steps.tsx';
import { useRoom } from './use-room.ts';

/** One persona's curve, what is remembered of it, and what would be. */
export function PersonaMemory({ curve: { persona, series, points } }: { curve: Curve }) {
  const { t } = useWords();
  const name = useRecordName('personas', persona);
  const { run } = useHands();
  const readOnly = useReadOnly();
  const columns = useSnapshot(columnsOf, sameColumns);
  const [tried, setTried] = useState<Tried>(new Map());
  const { room, plot } = useRoom(columns.length);
  const changes = changesOf(points, tried);
  const then = withTried(points, tried);

  const attempt = useCallback((step: string, score: number) => {
    setTried((now) => new Map(now).set(step, score));
  }, []);
  const apply = () => {
    const gesture = Symbol('memory');
    const done = changes.every(({ step, score }) =>
      run({ type: 'feelings.set', persona, step, score }, gesture),
    );
    if (done) setTried(new Map());
  };

  return (
    <>
      <section className={classes.panel} aria-label={t('memory.curveOf', { name })}>
        <Scores name={name} points={points} then={changes.length > 0 ? then : null} columns={columns} />
        <div ref={sideways} className={classes.scroller}>
          <div ref={room} />
          <div style={{ width: plot.width }}>
            <Steps plot={plot} columns={columns} part="stages" />
            <Chart
              plot={plot}
              series={series}
              points={points}
              then={then}
              columns={columns}
              onTry={attempt}
            />
            <Steps plot={plot} columns={columns} part="steps" />
            <Arc plot={plot} columns={columns} />
          </div>
        </div>
        <div className={classes.foot}>
          <p className={classes.how}>
            {changes.length === 0 ? t('memory.how') : t('memory.tried', { count: changes.length })}
          </p>
          {changes.length > 0 && (
            <div className={classes.doing}>
              <Button variant="default" size="xs" onClick={() => setTried(new Map())}>
                {t('memory.reset')}
              </Button>
              {!readOnly && (
                <Button size="xs" onClick={apply}>
                  {t('memory.apply')}
                </Button>
              )}
            </div>
          )}
        </div>
        <PointsTable points={points} then={then} columns={columns} name={name} />
      </section>
      <Lifts points={points} columns={columns} onTry={attempt} />
    </>
  );
}

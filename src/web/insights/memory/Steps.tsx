import { useWords } from '../page/use-words.ts';
import type { StepColumn } from './columns.ts';
import classes from './memory.module.css';
import { AXIS, type Plot } from './plot.ts';

interface Props {
  plot: Plot;
  columns: readonly StepColumn[];
  part: 'stages' | 'steps';
}

/** The stages above the curve, the steps below it; the points say them to whoever doesn't see. */
export function Steps({ plot: { column }, columns, part }: Props) {
  const { records } = useWords();
  const untitled = records.t('name.untitled');
  if (part === 'steps') {
    return (
      <div className={classes.steps} style={{ paddingInlineStart: AXIS }} aria-hidden>
        {columns.map(({ id, title }) => (
          <span key={id} className={classes.step} style={{ width: column }} title={title}>
            <span>{title || untitled}</span>
          </span>
        ))}
      </div>
    );
  }
  const stages = Map.groupBy(columns, ({ stage }) => stage);
  return (
    <div className={classes.stages} style={{ paddingInlineStart: AXIS }} aria-hidden>
      {[...stages].map(([id, own]) => (
        <span key={id} className={classes.stage} style={{ width: column * own.length }}>
          {own[0]?.stageTitle || untitled}
        </span>
      ))}
    </div>
  );
}

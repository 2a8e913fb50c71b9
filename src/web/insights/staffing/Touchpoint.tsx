import { Button } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Staffing } from '../../../core/analysis/index.ts';
import { newId } from '../../../core/base/index.ts';
import { useHands } from '../../actions/index.ts';
import { recordSummary, usageOf, useReadOnly } from '../../records/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { useOpen } from '../open/open-context.ts';
import { useWords } from '../page/use-words.ts';
import { AgentsChart } from './AgentsChart.tsx';
import { AgentsTable } from './AgentsTable.tsx';
import { Inputs } from './Inputs.tsx';
import { applying, outcomeOf, simulated, type Trial, trialOf, USUAL_SHRINKAGE } from './model.ts';
import { Results } from './Results.tsx';
import classes from './staffing.module.css';

/** One touchpoint: what comes in and is promised, what that takes, and what other numbers would. */
export function Touchpoint({ staffing }: { staffing: Staffing }) {
  const { t, records } = useWords();
  const { run } = useHands();
  const open = useOpen();
  const readOnly = useReadOnly();
  const { card, sla } = staffing;
  const [tried, setTried] = useState<Partial<Trial>>({});
  const [seed, setSeed] = useState(1);
  const asIs = trialOf(staffing, USUAL_SHRINKAGE);
  const trial: Trial = { ...asIs, ...tried };
  const outcome = outcomeOf(staffing, trial);
  const agents = outcome.service?.agents;
  const question = useDeferredValue(JSON.stringify({ trial, agents, seed }));
  const simulation = useMemo(() => {
    const asked = JSON.parse(question) as { trial: Trial; agents?: number; seed: number };
    return simulated(staffing, asked.trial, asked.agents, asked.seed);
  }, [staffing, question]);
  const changes = applying(staffing, trial);
  const standard = useSnapshot((snapshot) => recordSummary(snapshot, 'slas', sla.id, records));
  const shared = useSnapshot((snapshot) => (usageOf(snapshot, 'slas').get(sla.id) ?? 0) - 1);
  const sharing = changes.some(
    ({ type, ...rest }) => type === 'records.set' && JSON.stringify(rest).includes('"slas"'),
  );

  const apply = () => {
    const gesture = newId();
    if (changes.every((command) => run(command, gesture))) {
      setTried(({ shrinkage }) => (shrinkage === undefined ? {} : { shrinkage }));
    }
  };
  return (
    <section className={classes.panel} aria-label={card.title}>
      <div className={classes.sides}>
        <div className={classes.inputs}>
          <Inputs
            trial={trial}
            handling={card.volume?.handling.unit ?? 'min'}
            target={sla.target.unit}
            onTry={(next) => setTried((now) => ({ ...now, ...next }))}
          />
          <p className={classes.hint}>
            <button
              type="button"
              className={classes.link}
              onClick={() => open({ table: 'slas', id: sla.id })}
            >
              {standard}
            </button>
          </p>
          <div className={classes.doing}>
            {changes.length > 0 && !readOnly && (
              <Button size="xs" onClick={apply}>
                {t('staffing.apply')}
              </Button>
            )}
            {Object.keys(tried).length > 0 && (
              <Button size="xs" variant="default" onClick={() => setTried({})}>
                {t('staffing.reset')}
              </Button>
            )}
          </div>
          {sharing && shared > 0 && <p className={classes.hint}>{t('staffing.shared', { count: shared })}</p>}
        </div>
        <Results
          outcome={outcome}
          trial={trial}
          target={{ ...sla.target, amount: trial.target }}
          simulation={simulation}
          onAgain={() => setSeed(seed + 1)}
        />
      </div>
      {outcome.service && (
        <>
          <AgentsChart around={outcome.around} needed={outcome.service.agents} goal={trial.attainment} />
          <AgentsTable around={outcome.around} needed={outcome.service.agents} />
        </>
      )}
    </section>
  );
}

import { ChartNoAxesCombined } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useHands } from '../../actions/index.ts';
import { useReadOnly } from '../../records/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { NewAction } from '../board/NewAction.tsx';
import { Empty } from '../page/Empty.tsx';
import { Page } from '../page/Page.tsx';
import { useWords } from '../page/use-words.ts';
import { Chart } from './Chart.tsx';
import { List } from './List.tsx';
import classes from './priorities.module.css';
import { prioritiesOf, type SetEstimate } from './quadrants.ts';

/** What pays most for least: the actions by impact and effort, and the same in a list. */
export function Priorities() {
  const { t } = useWords();
  const { run } = useHands();
  const readOnly = useReadOnly();
  const actions = useSnapshot((snapshot) => snapshot.actions.list);
  const priorities = useMemo(() => prioritiesOf(actions), [actions]);
  const [pointed, setPointed] = useState<string | null>(null);
  const setEstimate: SetEstimate = useCallback(
    (id, patch) => {
      run(
        { type: 'records.set', targets: [{ table: 'actions', id }], patch: { ...patch } },
        `estimate:${id}`,
      );
    },
    [run],
  );
  const count = priorities.estimated.length + priorities.open.length;
  return (
    <Page
      wide
      title={t('section.priorities')}
      what={t('priorities.what')}
      tools={!readOnly && count === 0 && <NewAction />}
    >
      {count === 0 ? (
        <Empty icon={ChartNoAxesCombined} title={t('priorities.empty')}>
          {t('priorities.empty.what')}
        </Empty>
      ) : (
        <div className={classes.sides}>
          <Chart
            estimated={priorities.estimated}
            pointed={pointed}
            readOnly={readOnly}
            onPoint={setPointed}
            onSet={setEstimate}
          />
          <List
            {...priorities}
            pointed={pointed}
            readOnly={readOnly}
            onPoint={setPointed}
            onSet={setEstimate}
          />
        </div>
      )}
    </Page>
  );
}

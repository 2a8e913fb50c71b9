import { Heart } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useSnapshot } from '../../sync/index.ts';
import { ToMap } from '../open/ToMap.tsx';
import { Empty } from '../page/Empty.tsx';
import { Page } from '../page/Page.tsx';
import { useWords } from '../page/use-words.ts';
import { type Curve, curvesOf } from './curves.ts';
import classes from './memory.module.css';
import { PersonaMemory } from './PersonaMemory.tsx';
import { PersonaTabs } from './PersonaTabs.tsx';

const sameCurves = (a: readonly Curve[], b: readonly Curve[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** What will be remembered of this journey, by whom, and what would change it. */
export function Memory() {
  const { t } = useWords();
  const curves = useSnapshot(curvesOf, sameCurves);
  const felt = useMemo(() => curves.filter(({ points }) => points.length > 0), [curves]);
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = felt.find(({ persona }) => persona === chosen) ?? felt[0];
  return (
    <Page wide title={t('section.memory')} what={t('memory.what')}>
      {shown ? (
        <div className={classes.personas}>
          <PersonaTabs curves={felt} shown={shown.persona} onShow={setChosen} />
          <PersonaMemory key={shown.persona} curve={shown} />
        </div>
      ) : (
        <Empty icon={Heart} title={t('memory.empty')} action={<ToMap />}>
          {t('memory.empty.what')}
        </Empty>
      )}
    </Page>
  );
}

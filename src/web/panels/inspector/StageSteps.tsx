import { useTranslation } from 'react-i18next';
import { sameList } from '../../../core/base/index.ts';
import { Section } from '../../records/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { RecordRow } from './RecordRow.tsx';
import classes from './rows.module.css';

/** The steps of a stage, in order. */
export function StageSteps({ stage }: { stage: string }) {
  const { t } = useTranslation('panels');
  const steps = useSnapshot(
    (snapshot) => snapshot.steps.list.filter((step) => step.stage === stage),
    sameList,
  );
  return (
    <Section title={t('section.steps')} count={steps.length}>
      {steps.length === 0 && <p className={classes.empty}>{t('steps.none')}</p>}
      <ul className={classes.list}>
        {steps.map(({ id }) => (
          <RecordRow key={id} table="steps" id={id} />
        ))}
      </ul>
    </Section>
  );
}

import type { DurationUnit } from '../../../core/base/index.ts';
import { NumberField } from '../page/NumberField.tsx';
import { useWords } from '../page/use-words.ts';
import type { Trial } from './model.ts';
import classes from './staffing.module.css';

interface Props {
  trial: Trial;
  handling: DurationUnit;
  target: DurationUnit;
  onTry: (next: Partial<Trial>) => void;
}

/** What comes in, and what is promised: tried out here, nothing is stored. */
export function Inputs({ trial, handling, target, onTry }: Props) {
  const { t, records } = useWords();
  const put =
    (key: keyof Trial, scale = 1) =>
    (value: number | null) => {
      if (value !== null) onTry({ [key]: value / scale });
    };
  const percent = (share: number) => Number((share * 100).toFixed(4));
  const unit = (one: DurationUnit) => <span className={classes.unit}>{records.t(`unit.${one}`)}</span>;
  return (
    <>
      <NumberField
        label={t('staffing.perHour')}
        value={trial.perHour}
        onNumber={put('perHour')}
        min={0}
        max={1_000_000}
      />
      <NumberField
        label={t('staffing.handling')}
        value={trial.handling}
        onNumber={put('handling')}
        min={0.001}
        rightSection={unit(handling)}
        rightSectionWidth={72}
      />
      <NumberField
        label={t('staffing.target')}
        value={trial.target}
        onNumber={put('target')}
        min={0.001}
        rightSection={unit(target)}
        rightSectionWidth={72}
      />
      <NumberField
        label={t('staffing.attainment')}
        value={percent(trial.attainment)}
        onNumber={put('attainment', 100)}
        min={1}
        max={99.99}
        rightSection={<span className={classes.unit}>%</span>}
      />
      <NumberField
        label={t('staffing.shrinkage')}
        description={t('staffing.shrinkage.what')}
        value={percent(trial.shrinkage)}
        onNumber={put('shrinkage', 100)}
        min={0}
        max={95}
        rightSection={<span className={classes.unit}>%</span>}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
      />
    </>
  );
}

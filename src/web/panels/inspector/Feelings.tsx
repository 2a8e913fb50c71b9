import { Slider } from '@mantine/core';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sameList, withMinus } from '../../../core/base/index.ts';
import { FEELING_RANGE, feelingId } from '../../../core/model/index.ts';
import { IconButton } from '../../kit/index.ts';
import { Face, ProseField, Section, useReadOnly, useRecordName, useWording } from '../../records/index.ts';
import { useMapSession, useRecord, useSnapshot } from '../../sync/index.ts';
import classes from './Feelings.module.css';
import rows from './rows.module.css';

/** How each persona of the journey feels at a step. */
export function Feelings({ step }: { step: string }) {
  const { t } = useTranslation('panels');
  const personas = useSnapshot((snapshot) => {
    const felt = snapshot.feelings.list.filter((feeling) => feeling.step === step);
    return [...new Set([...snapshot.journey.personas, ...felt.map(({ persona }) => persona)])];
  }, sameList);
  return (
    <Section title={t('section.feelings')}>
      {personas.length === 0 && <p className={rows.empty}>{t('feelings.none')}</p>}
      {personas.map((persona) => (
        <PersonaFeeling key={persona} persona={persona} step={step} />
      ))}
    </Section>
  );
}

function PersonaFeeling({ persona, step }: { persona: string; step: string }) {
  const { t } = useTranslation('panels');
  const { t: word, number } = useWording();
  const session = useMapSession();
  const readOnly = useReadOnly();
  const id = feelingId(persona, step);
  const feeling = useRecord('feelings', id);
  const name = useRecordName('personas', persona);
  /** While the thumb is being dragged; stored when it is let go. */
  const [dragged, setDragged] = useState<number>();
  const score = dragged ?? feeling?.score;
  return (
    <div className={classes.feeling}>
      <div className={classes.head}>
        <Face persona={persona} />
        <span className={classes.name}>{name}</span>
        <span className={classes.score}>
          {score === undefined ? t('feelings.unset') : withMinus(number(score))}
        </span>
        {feeling && !readOnly && (
          <IconButton
            size={24}
            label={t('feelings.clear', { name })}
            onClick={() => session.run({ type: 'records.remove', records: [{ table: 'feelings', id }] })}
          >
            <X size={13} aria-hidden />
          </IconButton>
        )}
      </div>
      <Slider
        size={4}
        {...FEELING_RANGE}
        step={0.5}
        label={null}
        marks={[{ value: 0 }]}
        value={score ?? 0}
        disabled={readOnly}
        thumbLabel={t('feelings.set', { name })}
        classNames={{ root: score === undefined ? classes.unset : classes.slider, bar: classes.bar }}
        onChange={setDragged}
        onChangeEnd={(next) => {
          setDragged(undefined);
          session.run({ type: 'feelings.set', persona, step, score: next }, `feel:${id}`);
        }}
      />
      {feeling && (
        <ProseField
          address={{ target: { table: 'feelings', id }, key: 'quote' }}
          label={t('feelings.quote', { name })}
          placeholder={word('f.quote')}
          readOnly={readOnly}
        />
      )}
    </div>
  );
}

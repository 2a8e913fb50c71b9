import { Input, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LOCALES } from '../../../core/model/index.ts';
import type { ChangeHandbook, HandbookInfo } from '../../../core/protocol/index.ts';
import { isComposing } from '../../kit/index.ts';
import { JourneyOrder } from '../shared/JourneyOrder.tsx';
import { useEditions } from '../shared/use-editions.ts';
import classes from './page.module.css';

interface Props {
  handbook: HandbookInfo;
  readOnly: boolean;
  onChange: (change: ChangeHandbook) => void;
}

const LONGEST = 200;

/** What stands on the cover, which journeys are told of, and for whom it is opened first. */
export function FactsForm({ handbook, readOnly, onChange }: Props) {
  const { t } = useTranslation('handbook');
  const language = useId();
  const editions = useEditions(handbook.id);
  return (
    <div className={classes.facts}>
      <Fact
        name="title"
        value={handbook.title}
        required
        readOnly={readOnly}
        onCommit={(title) => onChange({ title })}
      />
      <div className={classes.pair}>
        <Fact
          name="organization"
          value={handbook.organization}
          readOnly={readOnly}
          onCommit={(organization) => onChange({ organization })}
        />
        <Fact
          name="number"
          value={handbook.number}
          readOnly={readOnly}
          onCommit={(number) => onChange({ number })}
        />
      </div>
      <div className={classes.pair}>
        <Fact
          name="owner"
          value={handbook.owner}
          readOnly={readOnly}
          onCommit={(owner) => onChange({ owner })}
        />
        <div>
          <Input.Label component="div" id={language}>
            {t('fact.locale')}
          </Input.Label>
          <SegmentedControl
            fullWidth
            aria-labelledby={language}
            readOnly={readOnly}
            value={handbook.locale}
            onChange={(value) => {
              const locale = LOCALES.find((one) => one === value);
              if (locale) onChange({ locale });
            }}
            data={LOCALES.map((value) => ({ value, label: t(`locale.${value}`) }))}
          />
        </div>
      </div>
      <Input.Wrapper component="fieldset" className={classes.group}>
        <Input.Label component="legend">{t('fact.journeys')}</Input.Label>
        <JourneyOrder
          value={handbook.journeys.map(({ id }) => id)}
          titles={new Map(handbook.journeys.map(({ id, title }) => [id, title]))}
          readOnly={readOnly}
          onChange={(journeys) => onChange({ journeys: [...journeys] })}
        />
      </Input.Wrapper>
      <Select
        label={t('fact.edition')}
        description={t('fact.edition.what')}
        inputWrapperOrder={['label', 'input', 'description']}
        allowDeselect={false}
        readOnly={readOnly}
        value={handbook.edition}
        onChange={(edition) => edition && onChange({ edition })}
        data={editions.choices(handbook.edition)}
      />
    </div>
  );
}

interface FactProps {
  name: 'title' | 'organization' | 'number' | 'owner';
  value: string;
  required?: boolean;
  readOnly: boolean;
  onCommit: (value: string) => void;
}

/** Kept when it is left, or with Enter; Escape gives back what was there. */
function Fact({ name, value, required = false, readOnly, onCommit }: FactProps) {
  const { t } = useTranslation('handbook');
  const [typed, setTyped] = useState<string | null>(null);
  const isMissing = required && typed !== null && typed.trim() === '';
  const commit = () => {
    if (typed === null || isMissing) return;
    setTyped(null);
    if (typed.trim() !== value) onCommit(typed.trim());
  };
  return (
    <TextInput
      label={t(`fact.${name}`)}
      placeholder={t(`fact.${name}.example`)}
      maxLength={LONGEST}
      readOnly={readOnly}
      value={typed ?? value}
      error={isMissing ? t('fact.title.missing') : undefined}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        commit();
        if (isMissing) setTyped(null);
      }}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setTyped(null);
      }}
    />
  );
}

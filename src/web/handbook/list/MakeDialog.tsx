import { Button, Input, Modal, SegmentedControl, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { LOCALES, type Locale } from '../../../core/model/index.ts';
import { handbookApi, useFailure } from '../../sync/index.ts';
import { JourneyOrder } from '../shared/JourneyOrder.tsx';
import { handbooksKey, journeysQuery } from '../shared/queries.ts';
import classes from './MakeDialog.module.css';

interface Props {
  /** Chosen from the start. */
  journeys?: readonly string[];
  onClose: () => void;
}

const LONGEST = 200;

/** What a handbook is made of; the rest can wait until it is open. */
export function MakeDialog({ journeys: first = [], onClose }: Props) {
  const { t } = useTranslation('handbook');
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('make.title')}
      size={560}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <MakeForm first={first} onClose={onClose} />
    </Modal>
  );
}

function MakeForm({ first, onClose }: { first: readonly string[]; onClose: () => void }) {
  const { t, i18n } = useTranslation('handbook');
  const { data: all = [] } = useQuery(journeysQuery);
  const client = useQueryClient();
  const navigate = useNavigate();
  const words = useFailure();
  const [journeys, setJourneys] = useState(first);
  const [typed, setTyped] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const [chosen, setChosen] = useState<Locale | null>(null);
  const [facts, setFacts] = useState({ organization: '', number: '', owner: '' });

  // Until somebody says otherwise, its name and language are those of its first journey.
  const lead = all.find(({ id }) => id === journeys[0]);
  const locale = chosen ?? lead?.locale ?? (i18n.language === 'zh-CN' ? 'zh-CN' : 'en');
  const title = typed ?? (lead ? i18n.getFixedT(locale, 'handbook')('make.name', { title: lead.title }) : '');
  const bad = asked && title.trim() === '';

  const make = useMutation({
    mutationFn: () => handbookApi.create({ title, journeys: [...journeys], locale, ...facts }),
    onSuccess: async ({ id }) => {
      void client.invalidateQueries({ queryKey: handbooksKey() });
      onClose();
      await navigate(`/handbooks/${encodeURIComponent(id)}`);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (title.trim() !== '') make.mutate();
  };
  const fact = (name: keyof typeof facts) => (
    <TextInput
      label={t(`fact.${name}`)}
      placeholder={t(`fact.${name}.example`)}
      maxLength={LONGEST}
      value={facts[name]}
      onChange={(event) => setFacts({ ...facts, [name]: event.currentTarget.value })}
    />
  );
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <Input.Wrapper component="fieldset" className={classes.group}>
        <Input.Label component="legend">{t('fact.journeys')}</Input.Label>
        <JourneyOrder value={journeys} onChange={setJourneys} />
      </Input.Wrapper>
      <TextInput
        label={t('fact.title')}
        placeholder={t('fact.title.example')}
        maxLength={LONGEST}
        value={title}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={bad ? t('fact.title.missing') : undefined}
        required
        data-autofocus
      />
      <div className={classes.pair}>
        {fact('organization')}
        {fact('number')}
      </div>
      <div className={classes.pair}>
        {fact('owner')}
        <div>
          <Input.Label component="div" id="handbook-language">
            {t('fact.locale')}
          </Input.Label>
          <SegmentedControl
            fullWidth
            aria-labelledby="handbook-language"
            value={locale}
            onChange={(value) => setChosen(LOCALES.find((one) => one === value) ?? null)}
            data={LOCALES.map((value) => ({ value, label: t(`locale.${value}`) }))}
          />
        </div>
      </div>
      {make.isError && (
        <p className={classes.failed} role="alert">
          {words(make.error)}
        </p>
      )}
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={make.isPending}>
          {t('make.confirm')}
        </Button>
      </div>
    </form>
  );
}

import { Button, SegmentedControl, Skeleton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LOCALES, type Locale } from '../../../core/model/index.ts';
import { sideways } from '../../kit/index.ts';
import { errorSentence } from '../error-words.ts';
import { useLanguage } from '../i18n.ts';
import { LANGUAGE_NAMES } from '../language.ts';
import { chooseTemplates } from './choose-templates.ts';
import classes from './Home.module.css';
import { TemplateCard } from './TemplateCard.tsx';
import type { useCreateJourney } from './use-create-journey.ts';
import { useTemplates } from './use-journeys.ts';

const ALL = '*';

export function TemplateGallery({ create }: { create: ReturnType<typeof useCreateJourney> }) {
  const { t } = useTranslation('app');
  const { data, error, refetch } = useTemplates();
  // Until somebody chooses, the templates speak the language of the page.
  const [language, setLanguage] = useState<Locale | 'all'>();
  const [industry, setIndustry] = useState<string | null>(null);
  const own = useLanguage();
  const spoken = language ?? own;
  const { industries, templates } = chooseTemplates(data ?? [], spoken, industry);
  const making = create.isPending && 'template' in create.variables ? create.variables.template : undefined;

  return (
    <section aria-labelledby="templates" className={classes.section}>
      <header className={classes.head}>
        <div className={classes.heading}>
          <h2 id="templates" className={classes.subtitle}>
            {t('templates.title')}
          </h2>
          <p className={classes.lead}>{t('templates.what')}</p>
        </div>
        <SegmentedControl
          size="xs"
          aria-label={t('templates.language')}
          value={spoken}
          onChange={setLanguage}
          data={[
            ...LOCALES.map((locale) => ({ value: locale, label: LANGUAGE_NAMES[locale] })),
            { value: 'all' as const, label: t('templates.language.all') },
          ]}
        />
      </header>
      {industries.length > 1 && (
        <SegmentedControl
          ref={sideways}
          className={classes.industries}
          size="xs"
          aria-label={t('templates.industry')}
          value={industry !== null && industries.includes(industry) ? industry : ALL}
          onChange={(value) => setIndustry(value === ALL ? null : value)}
          data={[{ value: ALL, label: t('templates.industry.all') }, ...industries]}
        />
      )}
      {error && !data ? (
        <div role="alert" className={classes.trouble}>
          <p>
            <strong>{t('templates.failed')}</strong>
            {errorSentence(error, t)}
          </p>
          <Button variant="default" size="xs" onClick={() => void refetch()}>
            {t('error.retry')}
          </Button>
        </div>
      ) : (
        <div className={classes.templates}>
          {!data &&
            [0, 1, 2].map((place) => <Skeleton key={place} className={classes.skeleton} radius="lg" />)}
          {templates.map((template) => (
            <TemplateCard
              key={template.id}
              template={template}
              busy={making === template.id}
              disabled={create.isPending}
              onUse={() => create.mutate({ template: template.id })}
            />
          ))}
        </div>
      )}
      {data && templates.length === 0 && <p className={classes.lead}>{t('templates.none')}</p>}
    </section>
  );
}

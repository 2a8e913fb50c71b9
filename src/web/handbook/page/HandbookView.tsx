import { SegmentedControl, Select, Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LOCALES, type Locale } from '../../../core/model/index.ts';
import { type HandbookInfo, isAllowed } from '../../../core/protocol/index.ts';
import { useHandbookSession, useReadOnly } from '../../sync/index.ts';
import { IssuesPane } from '../issues/IssuesPane.tsx';
import { useStanding } from '../issues/use-standing.ts';
import { DraftPages } from '../pages/DraftPages.tsx';
import { useDraft } from '../pages/use-draft.ts';
import { usePokeOnSave } from '../pages/use-poke-on-save.ts';
import { handbookKey, handbookQuery } from '../shared/queries.ts';
import { useEditions } from '../shared/use-editions.ts';
import { ChapterList } from './ChapterList.tsx';
import { FactsForm } from './FactsForm.tsx';
import classes from './page.module.css';
import { useChange } from './use-change.ts';

export const TABS = ['chapters', 'facts', 'issues', 'pages'] as const;
export type Tab = (typeof TABS)[number];

interface Props {
  handbook: HandbookInfo;
  tab: Tab;
  onTab: (tab: Tab) => void;
}

/** What is written on the left, the pages that it makes on the right; on a phone, one of the two. */
export function HandbookView({ handbook: given, tab, onTab }: Props) {
  const { t } = useTranslation('handbook');
  const { data: handbook = given } = useQuery(handbookQuery(given.id));
  const { id } = handbook;
  const readOnly = useReadOnly();
  const isNarrow = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false });
  const [edition, setEdition] = useState(handbook.edition);
  const [locale, setLocale] = useState<Locale>(handbook.locale);
  const draft = useDraft({ handbook: id, edition, locale });
  const { poke } = draft;
  usePokeOnSave(useHandbookSession(), poke);
  const client = useQueryClient();
  const change = useChange(
    id,
    useCallback(() => {
      poke();
      void client.invalidateQueries({ queryKey: handbookKey(id) });
    }, [poke, client, id]),
  );
  // Another language of the handbook is what its pages are first shown in.
  useEffect(() => setLocale(handbook.locale), [handbook.locale]);
  const standing = useStanding(id);

  const shown: Tab = tab === 'pages' && !isNarrow ? 'chapters' : tab;
  const pages = (
    <DraftPages
      draft={draft}
      tools={
        <PageChoice
          handbook={handbook}
          edition={edition}
          locale={locale}
          onEdition={setEdition}
          onLocale={setLocale}
        />
      }
    />
  );
  return (
    <main className={classes.split}>
      <Tabs
        className={classes.write}
        value={shown}
        onChange={(value) => onTab(TABS.find((one) => one === value) ?? 'chapters')}
        keepMounted={false}
      >
        <Tabs.List className={classes.tabs}>
          <Tabs.Tab value="chapters">{t('tab.chapters')}</Tabs.Tab>
          <Tabs.Tab value="facts">{t('tab.facts')}</Tabs.Tab>
          <Tabs.Tab
            value="issues"
            rightSection={
              standing.blocking.length > 0 ? (
                <span
                  className={classes.badge}
                  role="img"
                  aria-label={t('tab.blocking', { count: standing.blocking.length })}
                >
                  {standing.blocking.length}
                </span>
              ) : null
            }
          >
            {t('tab.issues')}
          </Tabs.Tab>
          {isNarrow && <Tabs.Tab value="pages">{t('tab.pages')}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="chapters" className={classes.pane}>
          <p className={classes.lead}>{t('chapters.what')}</p>
          <ChapterList locale={handbook.locale} />
        </Tabs.Panel>
        <Tabs.Panel value="facts" className={classes.pane}>
          <FactsForm
            handbook={handbook}
            readOnly={readOnly || !isAllowed(handbook, 'edit')}
            onChange={change.mutate}
          />
        </Tabs.Panel>
        <Tabs.Panel value="issues" className={classes.pane}>
          <IssuesPane handbook={handbook} readOnly={readOnly || !isAllowed(handbook, 'issue')} />
        </Tabs.Panel>
        {isNarrow && (
          <Tabs.Panel value="pages" className={classes.pagesPane}>
            {pages}
          </Tabs.Panel>
        )}
      </Tabs>
      {!isNarrow && <div className={classes.pages}>{pages}</div>}
    </main>
  );
}

interface ChoiceProps {
  handbook: HandbookInfo;
  edition: string;
  locale: Locale;
  onEdition: (edition: string) => void;
  onLocale: (locale: Locale) => void;
}

function PageChoice({ handbook, edition, locale, onEdition, onLocale }: ChoiceProps) {
  const { t } = useTranslation('handbook');
  const editions = useEditions(handbook.id);
  return (
    <>
      <Select
        size="xs"
        w={150}
        aria-label={t('edition.label')}
        allowDeselect={false}
        value={edition}
        onChange={(value) => value && onEdition(value)}
        data={editions.choices(edition)}
        comboboxProps={{ width: 260, position: 'bottom-end' }}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('locale.label')}
        value={locale}
        onChange={(value) => {
          const chosen = LOCALES.find((one) => one === value);
          if (chosen) onLocale(chosen);
        }}
        data={LOCALES.map((value) => ({ value, label: t(`locale.${value}.short`) }))}
      />
    </>
  );
}

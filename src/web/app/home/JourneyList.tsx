import { Button, FileButton, SegmentedControl, Select } from '@mantine/core';
import { FileUp, LayoutTemplate, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { z } from 'zod';
import { SearchField, stored } from '../../kit/index.ts';
import { useLanguage } from '../i18n.ts';
import { useMayIn } from '../people/use-may.ts';
import { SORTS, type Sort } from './arrange.ts';
import classes from './Home.module.css';
import { JourneyGrid } from './JourneyGrid.tsx';
import { IMPORT_FILES } from './journey-files.ts';
import type { useCreateJourney } from './use-create-journey.ts';

interface Props {
  bin: boolean;
  create: ReturnType<typeof useCreateJourney>;
  onImport: (files: readonly File[]) => void;
}

const keptSort = stored('throughline.home.sort', z.enum(SORTS));
const SORT_WORDS = {
  edited: 'home.sort.edited',
  created: 'home.sort.created',
  title: 'home.sort.title',
} as const;

/** The journeys in use, or those in the bin, with what finds and orders them. */
export function JourneyList({ bin, create, onImport }: Props) {
  const { t } = useTranslation('app');
  const may = useMayIn();
  const [, setSearch] = useSearchParams();
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState<Sort>(() => keptSort.get() ?? 'edited');
  const making = create.isPending && !('template' in create.variables);
  const locale = useLanguage();

  const chooseSort = (chosen: Sort | null) => {
    if (!chosen) return;
    keptSort.set(chosen);
    setSort(chosen);
  };

  return (
    <section aria-labelledby="journeys">
      <header className={classes.head}>
        <h1 id="journeys" className={classes.pageTitle}>
          {t('home.title')}
        </h1>
        {may('edit') && (
          <div className={classes.buttons}>
            {!bin && (
              <Button
                component="a"
                href="#templates"
                visibleFrom="sm"
                variant="default"
                leftSection={<LayoutTemplate size={16} aria-hidden />}
              >
                {t('home.templates')}
              </Button>
            )}
            <FileButton multiple accept={IMPORT_FILES} onChange={onImport}>
              {(button) => (
                <Button {...button} variant="default" leftSection={<FileUp size={16} aria-hidden />}>
                  {t('home.import')}
                </Button>
              )}
            </FileButton>
            <Button
              leftSection={<Plus size={16} aria-hidden />}
              loading={making}
              disabled={create.isPending}
              onClick={() => create.mutate({ locale })}
            >
              {t('home.new')}
            </Button>
          </div>
        )}
      </header>
      <div className={classes.tools}>
        {may('read') && (
          <SegmentedControl
            size="xs"
            aria-label={t('home.title')}
            value={bin ? 'bin' : 'all'}
            onChange={(show) => setSearch(show === 'bin' ? { show } : {})}
            data={[
              { value: 'all', label: t('home.show.all') },
              { value: 'bin', label: t('home.show.bin') },
            ]}
          />
        )}
        <SearchField className={classes.search} label={t('home.search')} value={query} onSearch={setQuery} />
        <Select
          className={classes.sort}
          aria-label={t('home.sort')}
          value={sort}
          onChange={chooseSort}
          allowDeselect={false}
          checkIconPosition="right"
          data={SORTS.map((value) => ({ value, label: t(SORT_WORDS[value]) }))}
        />
      </div>
      <JourneyGrid bin={bin} query={query} sort={sort} onClear={() => setQuery('')} />
    </section>
  );
}

import { ActionIcon } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ChevronLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { type Compared, CompareView, ExportTray, handbookQuery } from '../../handbook/index.ts';
import { HANDBOOK_WORDS } from '../../handbook/words.ts';
import { addWords } from '../../kit/index.ts';
import { MapLoading } from '../map/MapLoading.tsx';
import mapClasses from '../map/MapPage.module.css';
import { usePageTitle } from '../page-title.ts';
import { TopBar } from '../shell/TopBar.tsx';
import { HandbookRefused } from './HandbookRefused.tsx';
import classes from './HandbookScreen.module.css';

addWords(HANDBOOK_WORDS);

const numberOf = (text: string | null): number | null => {
  const n = Number(text);
  return Number.isInteger(n) && n > 0 ? n : null;
};

/** Two issues of a handbook beside one another; which two stands in the address. */
export function CompareScreen() {
  const { t } = useTranslation('handbook');
  const { id = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const { data: handbook, error } = useQuery({ ...handbookQuery(id), retry: false });
  usePageTitle(handbook ? `${handbook.title}: ${t('compare.title')}` : undefined);
  if (error) return <HandbookRefused reason={error} />;
  const from = numberOf(search.get('from')) ?? 1;
  const to: Compared = numberOf(search.get('to')) ?? 'draft';
  return (
    <div className={mapClasses.page}>
      <TopBar
        compact
        place={
          <div className={mapClasses.place}>
            <ActionIcon
              size={28}
              component={Link}
              to={`/handbooks/${encodeURIComponent(id)}?tab=issues`}
              aria-label={t('compare.back')}
            >
              <ChevronLeft size={17} aria-hidden />
            </ActionIcon>
            <h1 className={classes.title} lang={handbook?.locale}>
              {handbook?.title}
            </h1>
          </div>
        }
      />
      {handbook ? (
        <div className={classes.scroll}>
          <CompareView
            handbook={handbook}
            from={from}
            to={to}
            onChoose={(earlier, later) =>
              setSearch({ from: String(earlier), to: String(later) }, { replace: true })
            }
          />
        </div>
      ) : (
        <MapLoading />
      )}
      <ExportTray />
    </div>
  );
}

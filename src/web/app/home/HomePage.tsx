import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { addWords } from '../../kit/index.ts';
import { usePageTitle } from '../page-title.ts';
import { useMayIn } from '../people/use-may.ts';
import { sessionQuery } from '../session.ts';
import { PageLink } from '../shell/PageLink.tsx';
import { TopBar } from '../shell/TopBar.tsx';
import { DropZone } from './DropZone.tsx';
import classes from './Home.module.css';
import { HomeLoading } from './HomeLoading.tsx';
import { JourneyList } from './JourneyList.tsx';
import { PreviewDialog } from './PreviewDialog.tsx';
import { RefusalDialog } from './RefusalDialog.tsx';
import { SharedSection } from './SharedSection.tsx';
import { TemplateGallery } from './TemplateGallery.tsx';
import { useCreateJourney } from './use-create-journey.ts';
import { useImport } from './use-import.ts';
import { useJourneys } from './use-journeys.ts';
import { useShared } from './use-shared.ts';
import { Welcome } from './Welcome.tsx';
import { HOME_WORDS } from './words.ts';

addWords(HOME_WORDS);

/** All journeys, the bin, and the templates to start from. */
export function HomePage() {
  usePageTitle();
  const [search] = useSearchParams();
  const journeys = useJourneys(false);
  const shared = useShared();
  const isShared = shared.journeys.length + shared.handbooks.length > 0;
  const may = useMayIn();
  const make = may('edit');
  const bin = search.get('show') === 'bin' && may('read');
  const session = useQuery(sessionQuery);
  const create = useCreateJourney();
  const { importFiles, refusals, dismiss, preview } = useImport();

  // The map is where everyone goes from here: its chunk comes while the reader is still choosing.
  useEffect(() => {
    // One that does not come now is asked for again when it is needed.
    const timer = setTimeout(
      () =>
        void Promise.all([import('../map/JourneyPage.tsx'), import('../map/MapScreen.tsx')]).catch(
          () => undefined,
        ),
      600,
    );
    return () => clearTimeout(timer);
  }, []);

  const onImport = (files: readonly File[]) => void importFiles(files);
  return (
    <DropZone onFiles={make ? onImport : null}>
      <TopBar
        actions={
          may('read') && (
            <>
              <PageLink to="handbooks" />
              <PageLink to="library" />
            </>
          )
        }
      />
      <main className={classes.page}>
        {bin ? (
          <JourneyList bin create={create} onImport={onImport} />
        ) : journeys.isPending || session.isPending ? (
          <HomeLoading />
        ) : (
          <>
            {journeys.data?.length === 0 && make ? (
              <Welcome create={create} onImport={onImport} />
            ) : (
              // Who was let in to handbooks alone would be told that nothing is shared with them.
              !(journeys.data?.length === 0 && isShared) && (
                <JourneyList bin={false} create={create} onImport={onImport} />
              )
            )}
            {isShared && <SharedSection {...shared} />}
            {make && <TemplateGallery create={create} />}
          </>
        )}
      </main>
      <RefusalDialog refusals={refusals} onClose={dismiss} />
      <PreviewDialog
        preview={preview.shown}
        creating={preview.creating}
        onCreate={(title) => void preview.create(title)}
        onCancel={preview.cancel}
      />
    </DropZone>
  );
}

import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { addWords } from '../../kit/index.ts';
import { usePageTitle } from '../page-title.ts';
import { HandbooksLink } from '../shell/HandbooksLink.tsx';
import { LibraryLink } from '../shell/LibraryLink.tsx';
import { TopBar } from '../shell/TopBar.tsx';
import { DropZone } from './DropZone.tsx';
import classes from './Home.module.css';
import { HomeLoading } from './HomeLoading.tsx';
import { JourneyList } from './JourneyList.tsx';
import { PreviewDialog } from './PreviewDialog.tsx';
import { RefusalDialog } from './RefusalDialog.tsx';
import { TemplateGallery } from './TemplateGallery.tsx';
import { useCreateJourney } from './use-create-journey.ts';
import { useImport } from './use-import.ts';
import { useJourneys } from './use-journeys.ts';
import { Welcome } from './Welcome.tsx';
import { HOME_WORDS } from './words.ts';

addWords(HOME_WORDS);

/** All journeys, the bin, and the templates to start from. */
export function HomePage() {
  usePageTitle();
  const [search] = useSearchParams();
  const bin = search.get('show') === 'bin';
  const journeys = useJourneys(false);
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
    <DropZone onFiles={onImport}>
      <TopBar
        actions={
          <>
            <HandbooksLink />
            <LibraryLink />
          </>
        }
      />
      <main className={classes.page}>
        {bin ? (
          <JourneyList bin create={create} onImport={onImport} />
        ) : journeys.isPending ? (
          <HomeLoading />
        ) : (
          <>
            {journeys.data?.length === 0 ? (
              <Welcome create={create} onImport={onImport} />
            ) : (
              <JourneyList bin={false} create={create} onImport={onImport} />
            )}
            <TemplateGallery create={create} />
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

import { Loader } from '@mantine/core';
import { type KeyboardEvent, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { undoByKey, useSharing } from '../prose/index.ts';
import { useMapSession } from '../sync/index.ts';
import classes from './InsightsView.module.css';
import { RecordDrawer } from './open/RecordDrawer.tsx';
import { SectionNav } from './page/SectionNav.tsx';
import { SECTIONS, type SectionId } from './sections.ts';

/** What the map says when it is computed: one section beside the list of all of them. */
export function InsightsView({ section }: { section: SectionId }) {
  const { t } = useTranslation('insights');
  const session = useMapSession();
  useSharing();
  const View = SECTIONS.find(({ id }) => id === section)?.View;
  const onKeyDown = (event: KeyboardEvent) => {
    undoByKey(event, session);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: undo works wherever the focus is
    <div className={classes.columns} onKeyDown={onKeyDown}>
      <SectionNav />
      <RecordDrawer>
        <main key={section} className={classes.content} aria-label={t(`section.${section}`)}>
          <Suspense fallback={<Loader className={classes.loading} size="sm" aria-label={t('loading')} />}>
            {View && <View />}
          </Suspense>
        </main>
      </RecordDrawer>
    </div>
  );
}

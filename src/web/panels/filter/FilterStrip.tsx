import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart, Said, useFormat } from '../../kit/index.ts';
import { isFiltering, useSession } from '../../session/index.ts';
import type { Found } from './found.ts';

const ActiveFilters = lazyPart(async () => ({
  default: (await import('./ActiveFilters.tsx')).ActiveFilters,
}));

/** Over the map, while it is filtered: by what, and how many cards that leaves. */
export function FilterStrip() {
  const filtering = useSession(({ filter }) => isFiltering(filter));
  const [found, setFound] = useState<Found | null>(null);
  return (
    <>
      <Announcer found={filtering ? found : null} />
      {filtering && (
        <Suspense>
          <ActiveFilters onFound={setFound} />
        </Suspense>
      )}
    </>
  );
}

function Announcer({ found }: { found: Found | null }) {
  const { t } = useTranslation('panels');
  const { number } = useFormat();
  const words = found
    ? t('filter.some', { count: found.all, shown: number(found.shown), all: number(found.all) })
    : '';
  return <Said words={words} />;
}

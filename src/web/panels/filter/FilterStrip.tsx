import { VisuallyHidden } from '@mantine/core';
import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart, useFormat } from '../../kit/index.ts';
import { isFiltering, useSession } from '../../session/index.ts';
import type { Found } from './found.ts';

const ActiveFilters = lazyPart(async () => ({
  default: (await import('./ActiveFilters.tsx')).ActiveFilters,
}));

/** What changes with every press isn't said until it has been the same for so long. */
const SETTLED_MS = 500;

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

/** There before it speaks: a screen reader may miss what comes together with its words. */
function Announcer({ found }: { found: Found | null }) {
  const { t } = useTranslation('panels');
  const { number } = useFormat();
  const words = found
    ? t('filter.some', { count: found.all, shown: number(found.shown), all: number(found.all) })
    : '';
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(words), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return <VisuallyHidden role="status">{said}</VisuallyHidden>;
}

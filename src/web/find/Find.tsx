import { Suspense, useMemo, useState } from 'react';
import { useOffer } from '../commands/index.ts';
import { later } from '../kit/index.ts';
import { useMapSession } from '../sync/index.ts';
import type { Asked } from './asked.ts';

const FindBar = later(async () => (await import('./FindBar.tsx')).FindBar);

/** Finds and replaces on the map; the bar comes when it is asked for. */
export function Find() {
  const session = useMapSession();
  const [asked, setAsked] = useState<Asked | null>(null);
  useOffer(
    useMemo(
      () => ({
        'find.open': { run: () => setAsked({ replace: false }) },
        'find.replace': {
          run: () => setAsked({ replace: true }),
          why: () => (session.status.readOnly ? 'read-only' : null),
        },
      }),
      [session],
    ),
  );
  return (
    asked && (
      <Suspense>
        <FindBar asked={asked} onClose={() => setAsked(null)} />
      </Suspense>
    )
  );
}

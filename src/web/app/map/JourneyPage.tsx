import { useQuery } from '@tanstack/react-query';
import { Outlet, useParams } from 'react-router';
import type { Session } from '../../../core/protocol/index.ts';
import { MapSessionProvider } from '../../sync/index.ts';
import { sessionQuery } from '../session.ts';
import { TopBar } from '../shell/TopBar.tsx';
import { JourneyCommands } from './JourneyCommands.tsx';
import { MapLoading } from './MapLoading.tsx';
import classes from './MapPage.module.css';
import { MapRefused } from './refused.ts';
import type { JourneyUser } from './use-journey-user.ts';
import { openAhead, useOpenMap, whoOf } from './use-open-map.ts';

/** One journey: who is asking, then the live document, which its screens share, then the screen. */
export function JourneyPage() {
  const { id = '' } = useParams();
  const session = useQuery(sessionQuery);
  const map = useOpenMap(id, session.data ? whoOf(session.data) : null);

  if (session.isError) return <MapRefused reason={session.error} />;
  if (!map || !session.data) {
    return (
      <div className={classes.page}>
        <TopBar compact />
        <MapLoading />
      </div>
    );
  }
  return (
    <MapSessionProvider value={map}>
      <JourneyCommands />
      <Outlet key={id} context={session.data.user satisfies JourneyUser} />
    </MapSessionProvider>
  );
}

/** Begins to open a journey before its page is there to show it. */
export function openJourneyAhead(id: string, session: Session): void {
  const who = whoOf(session);
  if (who) openAhead(id, who);
}

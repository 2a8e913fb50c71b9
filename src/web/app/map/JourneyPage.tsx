import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { Outlet, useParams } from 'react-router';
import type { Session } from '../../../core/protocol/index.ts';
import { MapSessionProvider } from '../../sync/index.ts';
import { TalkHost } from '../../talk/index.ts';
import { useMay, useMayIn } from '../people/use-may.ts';
import { sessionQuery } from '../session.ts';
import { TopBar } from '../shell/TopBar.tsx';
import { JourneyCommands } from './JourneyCommands.tsx';
import { MapLoading } from './MapLoading.tsx';
import classes from './MapPage.module.css';
import { MapRefused } from './refused.ts';
import type { JourneyUser } from './use-journey-user.ts';
import { useMakeHandbook } from './use-make-handbook.ts';
import { askForRights, openAhead, socketBase, useOpenMap, useWho, type Who } from './use-open-map.ts';

/** One journey: who is asking, then the live document, which its screens share, then the screen. */
export function JourneyPage() {
  const { id = '' } = useParams();
  const { who, info, error } = useWho(id);
  const may = useMay(info);
  const inHouse = useMayIn(who?.workspace);
  const map = useOpenMap(id, who);
  const makeHandbook = useMakeHandbook(id, who?.workspace);

  if (error) return <MapRefused reason={error} />;
  if (!map || !who) {
    return (
      <div className={classes.page}>
        <TopBar compact />
        <MapLoading />
      </div>
    );
  }
  const user: JourneyUser = {
    ...who.user,
    role: who.role,
    mayShare: may('share'),
    audits: may('audit'),
    seesHandbooks: inHouse('read'),
    makes: inHouse('edit'),
    workspace: who.workspace,
  };
  return (
    <MapSessionProvider value={map}>
      <JourneyCommands onMakeHandbook={user.makes ? makeHandbook : undefined} />
      <Talk who={who} />
      <Outlet key={id} context={user} />
    </MapSessionProvider>
  );
}

/** What is said beside the journey, on each of its screens. */
function Talk({ who: { user, role } }: { who: Who }) {
  const { data } = useQuery(sessionQuery);
  const { id = '' } = useParams();
  const onOtherRight = useCallback(() => askForRights(id), [id]);
  if (!data) return null;
  return (
    <TalkHost base={socketBase()} user={user} role={role} mode={data.mode} onOtherRight={onOtherRight} />
  );
}

/** Begins to open a journey before its page is there to show it. */
export const openJourneyAhead: (id: string, session: Session) => Promise<void> = openAhead;

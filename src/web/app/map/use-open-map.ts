import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { isAllowed, type JourneyInfo, type Session } from '../../../core/protocol/index.ts';
import { ownPresence } from '../../panels/index.ts';
import { useSession } from '../../session/index.ts';
import { api, type MapSession, openMapSession } from '../../sync/index.ts';
import { queryClient } from '../query-client.ts';
import { sessionQuery } from '../session.ts';
import { workspaceOf } from '../workspace.ts';

export interface Who {
  readonly user: Session['user'];
  readonly workspace: string;
  readonly role: string;
}

/** What this person is in the workspace where they work; null for a guest, who has none. */
export function whoOf(session: Session): Who | null {
  const workspace = workspaceOf(session);
  return workspace ? { user: session.user, workspace: workspace.id, role: workspace.role } : null;
}

/** Asked once for as long as the journey is shown: what changes in the meantime is told by its socket. */
const journeyQuery = (id: string) =>
  queryOptions({
    queryKey: ['journey', id],
    queryFn: ({ signal }) => api.journey(id, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });

const whoIn = ({ user }: Session, { workspace, role = 'viewer' }: JourneyInfo): Who => ({
  user,
  workspace,
  role,
});

/** What this person is on a journey, which stands on the library of its own workspace. */
export function useWho(journey: string): {
  readonly who: Who | null;
  /** What is told of the journey; in local mode nobody asks. */
  readonly info: JourneyInfo | undefined;
  readonly error: unknown;
} {
  const session = useQuery(sessionQuery);
  const isAsked = session.data?.mode === 'accounts';
  const info = useQuery({ ...journeyQuery(journey), enabled: isAsked });
  const who = useMemo(() => {
    if (!session.data) return null;
    if (session.data.mode === 'local') return whoOf(session.data);
    return info.data ? whoIn(session.data, info.data) : null;
  }, [session.data, info.data]);
  return { who, info: info.data, error: who ? null : (session.error ?? info.error) };
}

export const socketBase = (): string => `${window.location.origin.replace(/^http/, 'ws')}/sync`;

/** What of a person names a connection. */
type Asking = Omit<Who, 'user'> & { readonly user: Pick<Who['user'], 'id' | 'name'> };

function openFor(journey: string | null, { user: { id, name }, workspace, role }: Asking): MapSession {
  return openMapSession({
    base: socketBase(),
    journey,
    workspace,
    user: { id, name, role },
    presence: ownPresence(),
  });
}

/** What nobody has taken after so long is closed again. */
const TAKEN_WITHIN_MS = 10_000;

const keyOf = (journey: string | null, { user, workspace, role }: Asking): string =>
  JSON.stringify([journey, user.id, user.name, workspace, role]);

let ahead: { readonly key: string; readonly session: MapSession } | null = null;

function takeAhead(key: string): MapSession | null {
  const taken = ahead?.key === key ? ahead.session : null;
  if (taken) ahead = null;
  return taken;
}

/** The connection that was opened ahead, as long as nobody has taken it. */
function waiting(journey: string | null, who: Who | null): MapSession | null {
  return who && ahead?.key === keyOf(journey, who) ? ahead.session : null;
}

/** Opens a journey that a page is about to show. Settles when it is there to be shown. */
export async function openAhead(journey: string, session: Session): Promise<void> {
  const who =
    session.mode === 'local'
      ? whoOf(session)
      : whoIn(session, await queryClient.fetchQuery(journeyQuery(journey)));
  if (ahead || !who) return;
  const key = keyOf(journey, who);
  ahead = { key, session: openFor(journey, who) };
  setTimeout(() => takeAhead(key)?.close(), TAKEN_WITHIN_MS);
  await loaded(ahead.session);
}

const loaded = (session: MapSession): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (!session.status.loaded) return;
      stop();
      resolve();
    };
    const stop = session.subscribeStatus(look);
    look();
  });

/**
 * While its socket was closed a journey may have moved to another workspace, and so to another library: it is asked for
 * again once it has all that was done here.
 */
function askAfterAbsence(journey: string, session: MapSession): () => void {
  let wasOnline = false;
  let wasAway = false;
  return session.subscribeStatus(() => {
    const { online, pending } = session.status.map;
    if (online && wasAway && !pending)
      void queryClient.invalidateQueries({ queryKey: journeyQuery(journey).queryKey });
    wasAway = online ? wasAway && pending : wasOnline;
    wasOnline ||= online;
  });
}

/**
 * When the server lets edit what it did not, or the other way round, what somebody may do there is asked for again: not
 * for each who comes in, but when it is otherwise than it was told.
 */
function askOnOtherRights(journey: string, session: MapSession): () => void {
  let { viewOnly } = session.status;
  return session.subscribeStatus(() => {
    if (session.status.viewOnly === viewOnly) return;
    viewOnly = session.status.viewOnly;
    const info = queryClient.getQueryData(journeyQuery(journey).queryKey);
    if (info && isAllowed(info, 'edit') === viewOnly) askForRights(journey);
  });
}

export function askForRights(journey: string): void {
  void queryClient.invalidateQueries({ queryKey: journeyQuery(journey).queryKey });
  void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
}

/** The live map of this journey, or the library by itself; closed again when the screen leaves it, null until it is open. */
export function useOpenMap(journey: string | null, who: Who | null): MapSession | null {
  const [open, setOpen] = useState(() => waiting(journey, who));
  const { user, workspace, role } = who ?? {};
  const id = user?.id;
  const name = user?.name;
  // A role that changes meanwhile must not close what somebody is writing in.
  const roleNow = useRef(role);
  roleNow.current = role;
  const isKnown = role !== undefined;

  useEffect(() => {
    if (id === undefined || name === undefined || workspace === undefined || !isKnown) return;
    const asking = { user: { id, name }, workspace, role: roleNow.current ?? 'viewer' };
    const taken = takeAhead(keyOf(journey, asking));
    // With one that was opened ahead the page begins: its screens may have written there already.
    if (!taken) useSession.getState().reset();
    const session = taken ?? openFor(journey, asking);
    setOpen(session);
    const stops =
      journey === null ? [] : [askAfterAbsence(journey, session), askOnOtherRights(journey, session)];
    return () => {
      for (const stop of stops) stop();
      setOpen(null);
      session.close();
    };
  }, [journey, id, name, workspace, isKnown]);

  return open;
}

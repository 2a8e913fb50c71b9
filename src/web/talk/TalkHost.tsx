import { Drawer } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { ANCHOR_TABLES, type Anchor, type AnchorTable } from '../../core/model/index.ts';
import { type Deeds, useOffer } from '../commands/index.ts';
import { addWords } from '../kit/index.ts';
import { useSession } from '../session/index.ts';
import {
  openTalkSession,
  type TalkSession,
  type TalkSessionOptions,
  useMapSession,
  useStatus,
} from '../sync/index.ts';
import { goToThread } from './shared/go-to.ts';
import { useMute, useTalk, useTalkSession } from './shared/hooks.ts';
import { countOf } from './shared/places.ts';
import { useTalkStore } from './shared/store.ts';
import { usePlaceName } from './shared/use-place-name.ts';
import { PlaceView } from './thread/PlaceView.tsx';
import { TALK_WORDS } from './words.ts';

addWords(TALK_WORDS);

type Props = Omit<TalkSessionOptions, 'journey' | 'ownName'>;

/** Opens what is said beside the journey, for all its screens. */
export function TalkHost({ base, user, role, mode, onOtherRight }: Props) {
  const { journey, presence } = useMapSession();
  const { id, name, kind } = user;
  // A role that changes meanwhile must not close what somebody is writing in.
  const roleNow = useRef(role);
  roleNow.current = role;
  useEffect(() => {
    const session = openTalkSession({
      base,
      journey,
      user: { id, name, kind },
      role: roleNow.current,
      mode,
      ownName: presence.ownName,
      onOtherRight,
    });
    useTalkStore.setState({ session, deleted: null });
    const tell = () => useSession.getState().setTalked(countsOf(session));
    const stop = session.subscribe(tell);
    tell();
    return () => {
      stop();
      useTalkStore.setState({ session: null });
      useSession.getState().setTalked(new Map());
      session.close();
    };
  }, [base, journey, id, name, kind, mode, onOtherRight, presence]);
  useEffect(() => useTalkStore.getState().session?.setRole(role), [role]);
  const isMute = useMute();
  useEffect(() => useSession.getState().setSpeaks(!isMute), [isMute]);
  // Made anew with the right to speak, so that what offers it hears that it has come or gone.
  useOffer(useMemo(() => deedsOf(isMute), [isMute]));
  useAsked();
  return <TalkDrawer />;
}

/** The thread that the address asks for: `?thread=<id>`. */
function useAsked(): void {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const asked = new URLSearchParams(search).get('thread');
  const thread = useTalk((snapshot) => (asked === null ? undefined : snapshot.thread(asked)), undefined);
  const isThere = useStatus(({ loaded }) => loaded);
  useEffect(() => {
    if (!thread?.anchor || !isThere) return;
    const others = new URLSearchParams(search);
    others.delete('thread');
    void navigate({ pathname, search: others.toString() }, { replace: true });
    goToThread(thread);
  }, [thread, isThere, pathname, search, navigate]);
}

/** How many comments of open threads are at each record. */
function countsOf(session: TalkSession): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const thread of session.snapshot().threads) {
    if (thread.resolved || thread.anchor?.kind !== 'record') continue;
    const key = `${thread.anchor.table}:${thread.anchor.id}`;
    counts.set(key, (counts.get(key) ?? 0) + countOf(thread));
  }
  return counts;
}

const isAnchorTable = (table: string): table is AnchorTable =>
  (ANCHOR_TABLES as readonly string[]).includes(table);

/** What is selected, when it is one thing; else the cell that the keyboard stands on, away from the map. */
function chosen(): Anchor | null {
  const { selection } = useSession.getState();
  const [only] = selection;
  return selection.length === 1 && only && isAnchorTable(only.table)
    ? { kind: 'record', table: only.table, id: only.id }
    : null;
}

const deedsOf = (isMute: boolean): Deeds => ({
  'comment.add': {
    run: () => {
      const anchor = chosen();
      if (anchor) useSession.getState().talkAt({ anchor, writing: true });
      else useTalkStore.setState(({ choosing }) => ({ choosing: !choosing }));
    },
    why: () => {
      if (isMute) return 'read-only';
      return useTalkStore.getState().hasMap || chosen() ? null : 'need-selection';
    },
  },
  'comment.pins': {
    run: () => useTalkStore.setState(({ pinsShown }) => ({ pinsShown: !pinsShown })),
  },
});

/** Where there is no map to open it on. */
function TalkDrawer() {
  const session = useTalkSession();
  const hasMap = useTalkStore((state) => state.hasMap);
  const talking = useSession((state) => state.talking);
  if (!session || hasMap || !talking) return null;
  return <PlaceDrawer key={JSON.stringify(talking.anchor)} session={session} anchor={talking.anchor} />;
}

function PlaceDrawer({ session, anchor }: { session: TalkSession; anchor: Anchor }) {
  const { t } = useTranslation('talk');
  const place = usePlaceName(anchor);
  const talking = useSession((state) => state.talking);
  return (
    <Drawer
      opened
      position="right"
      size={380}
      title={place}
      closeButtonProps={{ 'aria-label': t('popover.close') }}
      aria-label={t('popover.label', { place })}
      onClose={() => useSession.getState().talkAt(null)}
    >
      <PlaceView
        session={session}
        anchor={anchor}
        wanted={talking?.thread}
        writing={talking?.writing ?? false}
      />
    </Drawer>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Speaker } from '../../../core/model/index.ts';
import { LOCAL_SPEAKER } from '../../../core/protocol/index.ts';
import { isGuest, peerName, talkApi, usePeers } from '../../sync/index.ts';
import { useTalk, useTalkSession } from './hooks.ts';

const sameIds = (a: readonly Speaker[], b: readonly Speaker[]): boolean =>
  a.length === b.length &&
  a.every(({ id, name, guest }, at) => {
    const other = b[at];
    return id === other?.id && name === other.name && guest === other.guest;
  });

const speakerOf = (id: string, name: string, isGuest: boolean): Speaker => ({
  id,
  name,
  ...(isGuest && { guest: true }),
});

/** Who can be named here: those who may read the journey, those who are on it, and those who have spoken. */
export function usePeople(): readonly Speaker[] {
  const session = useTalkSession();
  const peers = usePeers();
  const authors = useTalk<readonly Speaker[]>(
    ({ threads }) => {
      const found = new Map<string, Speaker>();
      for (const { comments } of threads) for (const { by } of comments) found.set(by.id, by);
      return [...found.values()];
    },
    [],
    sameIds,
  );
  const isAsked = session?.mode === 'accounts';
  const { data } = useQuery({
    queryKey: ['journey-people', session?.journey ?? ''],
    queryFn: ({ signal }) => talkApi.people(session?.journey ?? '', signal),
    enabled: isAsked,
    staleTime: 60_000,
    retry: false,
  });
  return useMemo(() => {
    const all = new Map<string, Speaker>(authors.map((one) => [one.id, one]));
    for (const peer of peers) {
      const name = peerName(peer);
      const id = isAsked ? peer.user.id : LOCAL_SPEAKER + name;
      all.set(id, speakerOf(id, isAsked ? peer.user.name : name, isAsked && isGuest(peer)));
    }
    for (const { user, name, guest, role } of data?.people ?? []) {
      if (role === 'none') all.delete(user);
      else all.set(user, speakerOf(user, name, guest));
    }
    return [...all.values()]
      .filter(({ id, name }) => id !== session?.me().id && name !== '')
      .sort((a, b) => a.name.localeCompare(b.name) || Number(a.guest ?? false) - Number(b.guest ?? false));
  }, [authors, peers, data, isAsked, session]);
}

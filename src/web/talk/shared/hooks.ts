import { useRef, useSyncExternalStore } from 'react';
import type { TalkSnapshot } from '../../../core/model/index.ts';
import type { TalkSession, TalkStatus } from '../../sync/index.ts';
import { useTalkStore } from './store.ts';

const never = () => () => {};

/** The open talk; null until it is open. */
export const useTalkSession = (): TalkSession | null => useTalkStore(({ session }) => session);

/** A part of what is said; the component renders again only when `same` says that it has changed. */
export function useTalk<T>(
  select: (snapshot: TalkSnapshot) => T,
  fallback: T,
  same: (a: T, b: T) => boolean = Object.is,
): T {
  const session = useTalkSession();
  const last = useRef<{ value: T } | null>(null);
  return useSyncExternalStore(session?.subscribe ?? never, () => {
    const value = session ? select(session.snapshot()) : fallback;
    if (last.current && same(last.current.value, value)) return last.current.value;
    last.current = { value };
    return value;
  });
}

export function useTalkStatus<T extends string | boolean | null>(
  select: (status: TalkStatus) => T,
  fallback: T,
): T {
  const session = useTalkSession();
  return useSyncExternalStore(session?.subscribeStatus ?? never, () =>
    session ? select(session.status) : fallback,
  );
}

/** Whether nothing may be said here. */
export const useMute = (): boolean => useTalkStatus(({ readOnly }) => readOnly, true);

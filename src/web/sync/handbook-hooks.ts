import { createContext, createElement, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { FreeChapter } from '../../core/model/index.ts';
import type { HandbookSession } from './handbook-session.ts';
import { LiveSessionProvider } from './hooks.ts';

const HandbookSessionContext = createContext<HandbookSession | null>(null);

export const HandbookSessionProvider = ({
  value,
  children,
}: {
  value: HandbookSession;
  children?: ReactNode;
}) =>
  createElement(
    LiveSessionProvider,
    { value },
    createElement(HandbookSessionContext.Provider, { value }, children),
  );

/** The open handbook. Must be called below `HandbookSessionProvider`. */
export function useHandbookSession(): HandbookSession {
  const session = useContext(HandbookSessionContext);
  if (!session) throw new Error('useHandbookSession outside HandbookSessionProvider');
  return session;
}

/** The free chapters in their order. */
export function useChapters(): readonly FreeChapter[] {
  const session = useHandbookSession();
  return useSyncExternalStore(session.subscribe, session.chapters);
}

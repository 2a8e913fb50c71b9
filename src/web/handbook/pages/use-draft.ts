import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Locale } from '../../../core/model/index.ts';
import { patiently, whenReachable } from '../../kit/index.ts';
import { handbookApi } from '../../sync/index.ts';
import { createDraftSource, type DraftSource, type DraftState } from './draft-source.ts';

interface Wanted {
  readonly handbook: string;
  readonly edition: string;
  readonly locale: Locale;
}

const NOTHING: DraftState = { pdf: null, compiling: false, error: null };
const never = () => () => {};

/** The pages of a draft, kept up to date while they are shown. */
export function useDraft({ handbook, edition, locale }: Wanted): DraftState & { readonly poke: () => void } {
  const [source, setSource] = useState<DraftSource | null>(null);
  useEffect(() => {
    // The reader of PDF files is large, and comes while the server makes one. A browser may remember that it could not be
    // fetched: it isn't asked for while nobody would answer.
    const reader = whenReachable().then(() => patiently(() => import('./pdf.ts')));
    const opened = createDraftSource({
      fetch: (tag, signal) => handbookApi.pages(handbook, { edition, locale, tag, signal }),
      open: async (bytes) => (await reader).openPdf(bytes),
      isShown: () => document.visibilityState === 'visible',
    });
    reader.catch(() => {});
    setSource(opened);
    return () => opened.close();
  }, [handbook, edition, locale]);
  const state = useSyncExternalStore(source?.subscribe ?? never, () => source?.state ?? NOTHING);
  return { ...state, poke: source?.poke ?? (() => {}) };
}

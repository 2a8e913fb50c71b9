import { useSyncExternalStore } from 'react';

/** Where in the handbook: the part of the address behind `#`, so that the phone's own way back works. */
export type Place =
  | { readonly page: 'home' | 'training' | 'other' }
  | { readonly page: 'stage' | 'touchpoint' | 'script'; readonly id: string };

const PAGES = { s: 'script', t: 'touchpoint', g: 'stage' } as const;

export function placeOf(hash: string): Place {
  const [letter = '', id] = hash.replace(/^#/, '').split('/', 2);
  if (letter === 'training' || letter === 'other') return { page: letter };
  const page = PAGES[letter as keyof typeof PAGES];
  if (!page || id === undefined) return { page: 'home' };
  try {
    return { page, id: decodeURIComponent(id) };
  } catch {
    return { page: 'home' };
  }
}

export const hashOf = (page: 'script' | 'touchpoint' | 'stage', id: string): string =>
  `#${page === 'stage' ? 'g' : page[0]}/${encodeURIComponent(id)}`;

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

export const useHash = (): string => useSyncExternalStore(subscribe, () => window.location.hash);

import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { fetchAhead, unheld } from './fetch-ahead.ts';
import { MissingPart } from './MissingPart.tsx';
import { isReachable, pause, whenReachable } from './reachable.ts';

/** A part of the program that this page can't get any more. */
export class PartMissing extends Error {}

/**
 * Loads a part of the program. While the server is away it waits and tries again: what is on the page goes on.
 * @throws PartMissing if the part is missing from a server that answers; a browser may also remember that it could not be fetched before
 */
export async function patiently<T>(load: () => Promise<T>): Promise<T> {
  for (let missing = 0; ; ) {
    try {
      return await load();
    } catch (cause) {
      if ((await isReachable()) && ++missing > 1) throw new PartMissing('', { cause });
      await pause();
    }
  }
}

/**
 * A component that is loaded in idle time, or when it is first shown. If it can't be (a browser may remember that it could not be fetched),
 * its place says so; the rest of the page goes on.
 * @param unhurried shown as soon as what the reader waits for is there, and not before
 */
// biome-ignore lint/suspicious/noExplicitAny: as React's own `lazy` has it
export const lazyPart = <T extends ComponentType<any>>(
  load: () => Promise<{ default: T }>,
  unhurried = false,
): LazyExoticComponent<T> => {
  let there: { default: T } | null = null;
  const fetch = async () => {
    there ??= await load();
    return there;
  };
  const wait = async () => {
    if (unhurried) await unheld();
    // A browser may remember what it could not fetch.
    await whenReachable();
    return patiently(fetch).catch(() => ({ default: MissingPart as ComponentType as T }));
  };
  fetchAhead(fetch);
  return lazy(() => (there ? settled(there) : wait()));
};

/**
 * What is there already. For a promise React shows what stands in its place even when it has settled, and what it
 * waited for up to a third of a second later, when a hand may be on its way to what that pushes aside.
 */
const settled = <V>(value: V): Promise<V> =>
  // biome-ignore lint/suspicious/noThenProperty: it calls back at once, which a promise doesn't
  ({ then: (done: (value: V) => void) => done(value) }) as unknown as Promise<V>;

import { type ComponentType, createElement, type ReactNode, Suspense, useState } from 'react';
import { lazyPart } from './lazy-part.ts';

/** A component whose code comes in idle time, when it is first shown, or when `prepare` is called before. */
export type Later<P extends object> = ComponentType<P> & {
  /** Settles once it is there, or can't be fetched now. */
  prepare(): Promise<void>;
};

/**
 * To be called once for each part, beside the imports. What is there already is shown at once; `meanwhile` stands in
 * its place until it comes. One that is `unhurried` doesn't compete with what the reader waits for, though it is shown
 * from the start.
 */
export function later<P extends object>(
  fetchPart: () => Promise<ComponentType<P>>,
  meanwhile: ReactNode = null,
  { unhurried = false } = {},
): Later<P> {
  let fetched: ComponentType<P> | null = null;
  const fetch = async () => {
    fetched ??= await fetchPart();
    return { default: fetched };
  };
  const Part = lazyPart(fetch, unhurried) as ComponentType<P>;
  // biome-ignore lint/correctness/noComponentHookFactories: it is made once, when the program starts
  function Shown(props: P) {
    // Once for as long as it is shown: to change from one to the other would begin anew and lose what was typed.
    const [There] = useState(() => fetched);
    if (There) return createElement(There, props);
    return <Suspense fallback={meanwhile}>{createElement(Part, props)}</Suspense>;
  }
  return Object.assign(Shown, {
    prepare: async () => {
      // What can't be fetched is told by whoever shows it.
      await fetch().catch(() => {});
    },
  });
}

import { type RefObject, startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** Tells parts of a long document whether they are near the view. */
export interface NearView {
  /** Calls `tell` whenever the element comes near or goes away; the answer ends it. */
  watch(element: Element, tell: (near: boolean) => void): () => void;
}

/** A screen and a half more above and below: there before the reader is, also with the keyboard. */
const MARGIN = '150% 0px';

/** Watches what scrolls in `scroller`; on paper everything is near. */
export function useNearView(scroller: RefObject<HTMLElement | null>): NearView {
  const tells = useRef(new Map<Element, (near: boolean) => void>());
  const observer = useRef<IntersectionObserver | null>(null);

  useEffect(() => {
    const onPrint = () => {
      flushSync(() => {
        for (const tell of tells.current.values()) tell(true);
      });
    };
    const onPrinted = () => {
      for (const element of tells.current.keys()) {
        observer.current?.unobserve(element);
        observer.current?.observe(element);
      }
    };
    window.addEventListener('beforeprint', onPrint);
    window.addEventListener('afterprint', onPrinted);
    return () => {
      window.removeEventListener('beforeprint', onPrint);
      window.removeEventListener('afterprint', onPrinted);
      observer.current?.disconnect();
      observer.current = null;
    };
  }, []);

  return useMemo(
    () => ({
      watch(element, tell) {
        observer.current ??= new IntersectionObserver(
          (entries) => {
            // Whoever types goes before what has come into view.
            startTransition(() => {
              for (const { target, isIntersecting } of entries) tells.current.get(target)?.(isIntersecting);
            });
          },
          { root: scroller.current, rootMargin: MARGIN },
        );
        tells.current.set(element, tell);
        observer.current.observe(element);
        return () => {
          tells.current.delete(element);
          observer.current?.unobserve(element);
        };
      },
    }),
    [scroller],
  );
}

/** Whether the element is near the view; always, where nobody watches. */
export function useIsNear(element: RefObject<Element | null>, view: NearView | null): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (view && element.current) return view.watch(element.current, setNear);
  }, [element, view]);
  return near || view === null;
}

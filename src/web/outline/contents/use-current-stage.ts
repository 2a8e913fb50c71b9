import { type RefObject, useEffect, useState } from 'react';

/** The stage that is being read: the last one that has reached the upper part of the scrolled area; null before. */
export function useCurrentStage(
  scroller: RefObject<HTMLElement | null>,
  stages: readonly string[],
): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    const root = scroller.current;
    if (!root) return;
    const reached = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting, boundingClientRect, rootBounds } of entries) {
          const id = (target as HTMLElement).dataset.stageId ?? '';
          const isAbove = boundingClientRect.bottom < (rootBounds?.bottom ?? 0);
          if (isIntersecting || isAbove) reached.add(id);
          else reached.delete(id);
        }
        setCurrent(stages.findLast((id) => reached.has(id)) ?? null);
      },
      { root, rootMargin: '0px 0px -70% 0px' },
    );
    for (const section of root.querySelectorAll('[data-stage-id]')) observer.observe(section);
    return () => observer.disconnect();
  }, [scroller, stages]);
  return current;
}

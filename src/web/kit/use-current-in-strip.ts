import { type RefObject, useEffect } from 'react';

/**
 * In a narrow window entries are a strip that goes on sideways: the current one is not left outside of it, also when letters
 * that come later make those before it wider. Whoever moves the strip by hand is left alone.
 * @param current changes with the entry that is current; undefined for none
 */
export function useCurrentInStrip(strip: RefObject<HTMLElement | null>, current: string | undefined): void {
  useEffect(() => {
    const element = strip.current;
    if (!element || current === undefined) return;
    const show = () =>
      element.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
    show();
    const observer = new ResizeObserver(show);
    for (const entry of element.querySelectorAll('li')) observer.observe(entry);
    const byHand = () => observer.disconnect();
    element.addEventListener('wheel', byHand, { passive: true });
    element.addEventListener('touchmove', byHand, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('wheel', byHand);
      element.removeEventListener('touchmove', byHand);
    };
  }, [strip, current]);
}

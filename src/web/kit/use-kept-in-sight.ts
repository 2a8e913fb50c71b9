import { type RefObject, useEffect } from 'react';

/**
 * Keeps a button in sight while the list that belongs to it is open: a list whose button is out of sight is hidden with it.
 * A panel may have been scrolled away from the button that has the keyboard, and what arrives above the button pushes it
 * down. Whoever scrolls by hand is left alone.
 */
export function useKeptInSight(button: RefObject<HTMLElement | null>, open: boolean): void {
  useEffect(() => {
    const element = button.current;
    if (!open || !element) return;
    const follow = () => element.scrollIntoView({ block: 'nearest' });
    follow();
    const observer = new IntersectionObserver(
      ([seen]) => {
        if (seen && seen.intersectionRatio < 1) follow();
      },
      { threshold: [0, 1] },
    );
    const byHand = () => observer.disconnect();
    observer.observe(element);
    window.addEventListener('wheel', byHand, { capture: true, passive: true });
    window.addEventListener('touchmove', byHand, { capture: true, passive: true });
    return () => {
      observer.disconnect();
      window.removeEventListener('wheel', byHand, { capture: true });
      window.removeEventListener('touchmove', byHand, { capture: true });
    };
  }, [button, open]);
}

/**
 * Runs it when the screen has nothing else to do, and after so long whatever it does.
 * @param pause where nobody says when that is: milliseconds until it is run; at once without it
 */
export function whenIdle(run: () => void, withinMs: number, pause = 0): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: withinMs });
  else if (pause > 0) setTimeout(run, pause);
  else run();
}

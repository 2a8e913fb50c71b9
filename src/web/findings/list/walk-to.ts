/** The finding that a key leads to gets the focus; false for keys that lead nowhere. */
export function walkTo(list: HTMLElement, from: EventTarget, key: string): boolean {
  if (!(from instanceof HTMLElement) || from.matches('input, textarea')) return false;
  const stops = [...list.querySelectorAll<HTMLElement>('[data-walk]')].filter(
    (stop) => stop.offsetParent !== null,
  );
  const item = from.closest('[data-finding]');
  const at = stops.findIndex((stop) => stop === from || item?.contains(stop) === true);
  const next: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(stops.length - 1, at + 1),
    ArrowUp: Math.max(0, at - 1),
    Home: 0,
    End: stops.length - 1,
  };
  const to = next[key];
  if (to === undefined) return false;
  stops[to]?.focus();
  stops[to]?.scrollIntoView({ block: 'nearest' });
  return true;
}

/** One side of a comparison: the journey as it is, the version from which it was begun, or a version by its id. */
export type Side = 'now' | 'origin' | (string & {});

/** What the address of a map asks to see in the place of the live journey. */
export type Asked =
  | { readonly kind: 'version'; readonly id: string }
  | { readonly kind: 'compare'; readonly before: Side; readonly after: Side }
  /** The changes of another journey that stems from this one, or from which this one stems. */
  | { readonly kind: 'merge'; readonly other: string };

/** Reads `?version=…`, `?compare=…..…` or `?merge=…`; null for the live journey. */
export function askedIn(search: string): Asked | null {
  const params = new URLSearchParams(search);
  const id = params.get('version');
  if (id) return { kind: 'version', id };
  const other = params.get('merge');
  if (other) return { kind: 'merge', other };
  const [before, after, more] = params.get('compare')?.split('..') ?? [];
  if (!before || !after || more !== undefined || before === after) return null;
  return { kind: 'compare', before, after };
}

/** The address of a journey's map, asking for that; of the live journey with null. */
export function addressOf(journey: string, asked: Asked | null): string {
  const path = `/j/${encodeURIComponent(journey)}`;
  if (!asked) return path;
  if (asked.kind === 'version') return `${path}?version=${encodeURIComponent(asked.id)}`;
  if (asked.kind === 'merge') return `${path}?merge=${encodeURIComponent(asked.other)}`;
  return `${path}?compare=${encodeURIComponent(asked.before)}..${encodeURIComponent(asked.after)}`;
}

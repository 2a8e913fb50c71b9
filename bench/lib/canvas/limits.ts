/** Ours to one peer's, by what was measured. */
export type Figures = Readonly<Record<Compared, number>>;
type Compared = 'shown' | 'heap' | 'pan' | 'panWhole' | 'zoom' | 'drag' | 'type';

export interface Checked {
  readonly value: number;
  readonly limit: number;
  readonly met: boolean;
}

export const atMost = (value: number, limit: number): Checked => ({ value, limit, met: value <= limit });
const atLeast = (value: number, limit: number): Checked => ({ value, limit, met: value >= limit });

const LARGE = 3_000;
const HAND = ['pan', 'zoom', 'drag', 'type'] as const;
const BUSY = ['pan', 'panWhole', 'zoom', 'drag', 'type'] as const;

const each = (keys: readonly Compared[], limit: number) => keys.map((key) => [key, limit] as const);

const AT_LARGE: Readonly<Record<string, readonly (readonly [Compared, number])[]>> = {
  excalidraw: [...each(HAND, 0.8), ['panWhole', 0.3], ['shown', 0.5], ['heap', 0.5]],
  tldraw: [...each(HAND, 0.5), ['panWhole', 0.15], ['shown', 0.1], ['heap', 0.3]],
};
/** On small maps no gesture costs more than the one to beat. */
const AT_SMALL: typeof AT_LARGE = { excalidraw: each(BUSY, 1) };

/** What we hold ourselves to, beside what was found. */
export function canvasLimits(
  cards: number,
  own: Readonly<Record<string, Readonly<Record<string, number>>>>,
  oursToPeer: Readonly<Record<string, Figures>>,
): Record<string, Checked> {
  const limits = cards >= LARGE ? AT_LARGE : AT_SMALL;
  const found: [string, Checked][] = Object.entries(oursToPeer).flatMap(([peer, figures]) =>
    (limits[peer] ?? []).map(([key, limit]): [string, Checked] => [
      `${key} to ${peer}`,
      atMost(figures[key], limit),
    ]),
  );
  const frames = BUSY.map((key): [string, Checked] => [
    `fps ${key}`,
    atLeast(own[key]?.fps ?? Number.NaN, 55),
  ]);
  return Object.fromEntries([...found, ...frames]);
}

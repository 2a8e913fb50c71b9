import type { LaneRole, LinkKind, MomentKind, Phase } from '../model/index.ts';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** All colours of the map. Text colours keep a contrast of 4.5 : 1 to what they stand on, signs 3 : 1. */
export interface Palette {
  /** Behind everything. */
  readonly canvas: string;
  /** Cards and header boxes. */
  readonly surface: string;
  /** The column of lane titles and the header rows. */
  readonly frame: string;
  /** Between lanes and steps; around cards; between stages. */
  readonly hairline: string;
  readonly border: string;
  readonly separator: string;
  /** Text, quieter text; `faint` is for signs only. */
  readonly ink: string;
  readonly muted: string;
  readonly faint: string;
  /** Chips and the empty part of bars. */
  readonly chip: string;
  readonly accent: string;
  readonly phases: Readonly<
    Record<Phase, { readonly mark: string; readonly fill: string; readonly ink: string }>
  >;
  /** Band behind the lane, card fill, the lane's sign. */
  readonly roles: Readonly<
    Record<
      LaneRole,
      { readonly mark: string; readonly band: string; readonly card: string; readonly edge: string }
    >
  >;
  readonly moments: Readonly<
    Record<
      MomentKind,
      {
        readonly mark: string;
        readonly fill: string;
        readonly edge: string;
        readonly ink: string;
        readonly on: string;
      }
    >
  >;
  readonly links: Readonly<Record<LinkKind, string>>;
  readonly standards: Readonly<Record<'sla' | 'script' | 'authority' | 'stake' | 'image', string>>;
  readonly measures: { readonly met: string; readonly missed: string; readonly open: string };
  readonly lines: string;
  /** Personas' curves, by series; further ones start over. */
  readonly series: readonly string[];
}

interface Ground {
  readonly canvas: string;
  readonly surface: string;
  readonly frame: string;
  readonly hairline: string;
  readonly border: string;
  readonly separator: string;
  readonly ink: string;
  readonly muted: string;
  readonly faint: string;
  readonly chip: string;
  readonly accent: string;
  readonly phases: Readonly<Record<Phase, string>>;
  readonly roles: Readonly<Record<LaneRole, string>>;
  readonly pain: { readonly mark: string; readonly ink: string };
  readonly delight: { readonly mark: string; readonly ink: string };
  readonly links: Palette['links'];
  readonly standards: Palette['standards'];
  readonly lines: string;
  readonly series: readonly string[];
  /** How much of a role's colour is in its band, of a phase's in its header, of a moment's in its box. */
  readonly tint: {
    readonly band: number;
    readonly card: number;
    readonly phase: number;
    readonly moment: number;
  };
}

const LIGHT: Ground = {
  canvas: '#fbfbfc',
  surface: '#ffffff',
  frame: '#ffffff',
  hairline: '#e9eaee',
  border: '#dfe1e7',
  separator: '#d3d6de',
  ink: '#191b20',
  muted: '#5a606b',
  faint: '#858b97',
  chip: '#f0f1f4',
  accent: '#4f46e5',
  phases: { before: '#0369a1', during: '#4f46e5', after: '#0f766e' },
  roles: {
    evidence: '#78716c',
    customer: '#2f6fdb',
    touchpoint: '#4f46e5',
    thinking: '#7c4ddb',
    feeling: '#c93a7e',
    moments: '#b96a06',
    frontstage: '#0c8a80',
    backstage: '#0e7490',
    support: '#53627a',
    metrics: '#4b7c14',
    media: '#a632b8',
    notes: '#a1740b',
  },
  pain: { mark: '#dc2848', ink: '#8f1533' },
  delight: { mark: '#0c8f61', ink: '#0a5a41' },
  links: { flow: '#6b7280', needs: '#2563c9', handoff: '#bb5208' },
  standards: { sla: '#2563c9', script: '#7c4ddb', authority: '#0c7d6b', stake: '#bb5208', image: '#6b7280' },
  lines: '#6b7280',
  series: ['#2f6fdb', '#d1458b', '#b96a06', '#0c8a80', '#7c4ddb', '#53627a'],
  tint: { band: 0.035, card: 0.05, phase: 0.09, moment: 0.07 },
};

const DARK: Ground = {
  canvas: '#121316',
  surface: '#1d1f24',
  frame: '#17181c',
  hairline: '#25282e',
  border: '#33373f',
  separator: '#3d424c',
  ink: '#eceef2',
  muted: '#a6acb8',
  faint: '#7d8491',
  chip: '#2a2d34',
  accent: '#8f8bff',
  phases: { before: '#58b6ec', during: '#9a96ff', after: '#4cc5b8' },
  roles: {
    evidence: '#b0a8a1',
    customer: '#74a8ff',
    touchpoint: '#9a96ff',
    thinking: '#b99aff',
    feeling: '#f487bb',
    moments: '#efb04f',
    frontstage: '#4cc5b8',
    backstage: '#58c0dc',
    support: '#9fb0c9',
    metrics: '#9bcb5e',
    media: '#e08bee',
    notes: '#e0bc57',
  },
  pain: { mark: '#ff6b81', ink: '#ffb3bf' },
  delight: { mark: '#45cf9b', ink: '#9ce8cb' },
  links: { flow: '#9aa1ae', needs: '#7db0ff', handoff: '#f0a35e' },
  standards: { sla: '#7db0ff', script: '#b99aff', authority: '#4cc5b8', stake: '#f0a35e', image: '#9aa1ae' },
  lines: '#8b929f',
  series: ['#74a8ff', '#f487bb', '#efb04f', '#4cc5b8', '#b99aff', '#9fb0c9'],
  tint: { band: 0.035, card: 0.07, phase: 0.14, moment: 0.1 },
};

/** Roles whose cards are tinted: what is thought, and what somebody stuck on. */
const TINTED: ReadonlySet<LaneRole> = new Set(['thinking', 'notes']);

function paletteOf(ground: Ground): Palette {
  const { tint, pain, delight, ...shared } = ground;
  const moment = ({ mark, ink }: { mark: string; ink: string }) => ({
    mark,
    ink,
    fill: mix(mark, ground.surface, tint.moment),
    edge: mix(mark, ground.surface, 0.3),
    on: ground.surface,
  });
  return {
    ...shared,
    phases: mapValues(ground.phases, (mark) => ({
      mark,
      fill: mix(mark, ground.frame, tint.phase),
      ink: ground.ink,
    })),
    roles: mapValues(ground.roles, (mark, role) => ({
      mark,
      band: mix(mark, ground.canvas, tint.band),
      card: TINTED.has(role) ? mix(mark, ground.surface, tint.card) : ground.surface,
      edge: TINTED.has(role) || role === 'touchpoint' ? mix(mark, ground.surface, 0.28) : ground.border,
    })),
    moments: { pain: moment(pain), delight: moment(delight) },
    measures: { met: delight.mark, missed: pain.mark, open: ground.chip },
  };
}

function mapValues<K extends string, V, R>(
  from: Readonly<Record<K, V>>,
  map: (value: V, key: K) => R,
): Record<K, R> {
  return Object.fromEntries(
    Object.entries<V>(from).map(([key, value]) => [key, map(value, key as K)]),
  ) as Record<K, R>;
}

/** `share` of one colour over another, both `#rrggbb`. */
export function mix(over: string, under: string, share: number): string {
  const channel = (at: number): string => {
    const [a, b] = [over, under].map((color) => Number.parseInt(color.slice(at, at + 2), 16)) as [
      number,
      number,
    ];
    return Math.round(a * share + b * (1 - share))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

export const PALETTE: Readonly<Record<Theme, Palette>> = { light: paletteOf(LIGHT), dark: paletteOf(DARK) };

/** The colour of a persona's curve. */
export const seriesColor = (palette: Palette, series: number): string =>
  palette.series[series % palette.series.length] as string;

/**
 * The palette as CSS custom properties: `--map-canvas`, `--map-roles-customer-mark`, `--map-series-0` …
 */
export function paletteVariables(theme: Theme): Record<string, string> {
  const variables: Record<string, string> = {};
  const walk = (value: unknown, name: string): void => {
    if (typeof value === 'string') variables[name] = value;
    else for (const [key, inner] of Object.entries(value as object)) walk(inner, `${name}-${key}`);
  };
  walk(PALETTE[theme], '--map');
  return variables;
}

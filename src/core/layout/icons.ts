import type { ChannelKind, LaneRole } from '../model/index.ts';
import type { MarkKind } from './types.ts';

/**
 * A sign on a grid of 16. `path` is stroked 1.5 wide with round caps and joins; where `solid` is set the
 * path is filled instead and `inner` is stroked on it in the colour of the ground.
 */
export interface Icon {
  readonly path: string;
  readonly solid?: true;
  readonly inner?: string;
}

export const ICON_GRID = 16;
export const ICON_STROKE = 1.5;

const tenth = (value: number): number => Math.round(value * 10) / 10;
const dot = (x: number, y: number): string => `M${x} ${y}h.01`;
const circle = (x: number, y: number, r: number): string =>
  `M${x} ${tenth(y - r)}a${r} ${r} 0 1 0 0 ${2 * r}a${r} ${r} 0 1 0 0 ${-2 * r}Z`;
const box = (x: number, y: number, w: number, h: number, r = 1): string =>
  `M${tenth(x + r)} ${y}h${tenth(w - 2 * r)}a${r} ${r} 0 0 1 ${r} ${r}v${tenth(h - 2 * r)}a${r} ${r} 0 0 1 ${-r} ${r}h${tenth(2 * r - w)}` +
  `a${r} ${r} 0 0 1 ${-r} ${-r}v${tenth(2 * r - h)}a${r} ${r} 0 0 1 ${r} ${-r}Z`;

export const CHANNEL_ICONS: Readonly<Record<ChannelKind, Icon>> = {
  shop: {
    path: 'M3 6.5 4 2.8h8l1 3.7M3 6.5a1.65 1.65 0 0 0 3.33 0a1.67 1.67 0 0 0 3.34 0a1.65 1.65 0 0 0 3.33 0M3.8 9v4.2h8.4V9M6.6 13v-2.5h2.8V13',
  },
  website: {
    path: `${circle(8, 8, 5.8)}M2.2 8h11.6M8 2.2c1.9 1.7 2.5 3.7 2.5 5.8s-.6 4.1-2.5 5.8M8 2.2c-1.9 1.7-2.5 3.7-2.5 5.8s.6 4.1 2.5 5.8`,
  },
  app: { path: `${box(4.2, 1.8, 7.6, 12.4, 1.4)}M7 11.8h2` },
  hotline: {
    path: 'M3.4 2.9 5.3 2.3 6.8 5.4 5.4 6.6a7.6 7.6 0 0 0 4 4l1.2-1.4 3.1 1.5-.6 1.9a1.5 1.5 0 0 1-1.6 1.1A10.2 10.2 0 0 1 2.3 4.5a1.5 1.5 0 0 1 1.1-1.6Z',
  },
  chat: {
    path: 'M4 2.8h8a1.5 1.5 0 0 1 1.5 1.5v5A1.5 1.5 0 0 1 12 10.8H7.3L4.3 13.3v-2.5H4a1.5 1.5 0 0 1-1.5-1.5v-5A1.5 1.5 0 0 1 4 2.8ZM5.6 5.7h4.8M5.6 7.9h2.8',
  },
  bot: { path: `${box(2.8, 5.4, 10.4, 7.6, 1.6)}M8 5.4V2.8M6 8.6v1.2M10 8.6v1.2` },
  social: {
    path: `${circle(12, 3.8, 1.7)}${circle(4, 8, 1.7)}${circle(12, 12.2, 1.7)}M5.5 7.2 10.5 4.6M5.5 8.8l5 2.6`,
  },
  mail: { path: `${box(2.2, 3.4, 11.6, 9.2, 1.2)}M2.6 4.6 8 8.8l5.4-4.2` },
  video: { path: `${box(1.8, 4.2, 8.4, 7.6, 1.2)}M10.2 7.2 14.2 5v6l-4-2.2` },
  'live-stream': {
    path: `${circle(8, 8, 1.3)}M5.3 5.3a3.8 3.8 0 0 0 0 5.4M10.7 5.3a3.8 3.8 0 0 1 0 5.4M3.2 3.2a6.8 6.8 0 0 0 0 9.6M12.8 3.2a6.8 6.8 0 0 1 0 9.6`,
  },
  community: {
    path: `${circle(6, 5.2, 2.3)}M1.9 13.2c.2-2.5 1.7-3.9 4.1-3.9s3.9 1.4 4.1 3.9M10.6 3.1a2.3 2.3 0 0 1 0 4.2M11.8 9.5c1.4.5 2.2 1.8 2.3 3.7`,
  },
  field: {
    path: `M2 11.2V4.4h7.4v6.8M9.4 6.8h2.7l1.9 2.3v2.1h-.6M5.7 11.2h3.9${circle(4.2, 11.4, 1.4)}${circle(11.6, 11.4, 1.4)}`,
  },
  other: { path: `${dot(3.5, 8)}${dot(8, 8)}${dot(12.5, 8)}` },
};

export const ROLE_ICONS: Readonly<Record<LaneRole, Icon>> = {
  evidence: { path: `M1.6 8S4 3.6 8 3.6 14.4 8 14.4 8 12 12.4 8 12.4 1.6 8 1.6 8Z${circle(8, 8, 1.9)}` },
  customer: { path: `${circle(8, 5, 2.7)}M2.8 13.8c.3-2.9 2.3-4.5 5.2-4.5s4.9 1.6 5.2 4.5` },
  touchpoint: { path: `${circle(8, 8, 5.8)}${circle(8, 8, 2)}` },
  thinking: {
    path: `M5.2 10.6a2.9 2.9 0 0 1-.6-5.7 3.7 3.7 0 0 1 7.1.6 2.6 2.6 0 0 1-.5 5.1Z${dot(5, 13)}${dot(3, 14.4)}`,
  },
  feeling: {
    path: 'M8 13.3 3.1 8.5a3 3 0 0 1 0-4.3 3.1 3.1 0 0 1 4.4 0l.5.5.5-.5a3.1 3.1 0 0 1 4.4 0 3 3 0 0 1 0 4.3Z',
  },
  moments: { path: 'M8 1.9l1.6 4.5L14.1 8 9.6 9.6 8 14.1 6.4 9.6 1.9 8l4.5-1.6Z' },
  frontstage: { path: 'M2.2 12.8h11.6M3.4 10.4a4.6 4.6 0 0 1 9.2 0ZM8 5.8V4M6.7 3.6h2.6' },
  backstage: {
    path: `M2.5 4.8h4.6M10.9 4.8h2.6M2.5 11.2h2.6M8.9 11.2h4.6${circle(9, 4.8, 1.8)}${circle(7, 11.2, 1.8)}`,
  },
  support: { path: `${box(2.4, 2.8, 11.2, 4.4)}${box(2.4, 8.8, 11.2, 4.4)}${dot(5, 5)}${dot(5, 11)}` },
  metrics: { path: 'M2.4 13.4h11.2M4.6 10.8V8.4M8 10.8V3M11.4 10.8V5.8' },
  media: { path: `${box(2.2, 3, 11.6, 10, 1.4)}M6.7 5.9v4.2L10.2 8Z` },
  notes: { path: 'M3.8 2.6h8.4a1 1 0 0 1 1 1v5.8l-4 4H3.8a1 1 0 0 1-1-1V3.6a1 1 0 0 1 1-1ZM13.2 9.4H9.2v4' },
};

export const MARK_ICONS: Readonly<Record<MarkKind, Icon>> = {
  pain: {
    path: 'M2.8 2.6h10.4a1.2 1.2 0 0 1 1 1.8L9 13.4a1.2 1.2 0 0 1-2 0L1.8 4.4a1.2 1.2 0 0 1 1-1.8Z',
    solid: true,
    inner: `M8 5v2.8${dot(8, 10.2)}`,
  },
  delight: {
    path: 'M8 1.4 9.95 5.7l4.65.530-3.45 3.18.930 4.6L8 11.7l-4.08 2.31.930-4.6L1.4 6.23l4.65-.53Z',
    solid: true,
  },
  sla: { path: `${circle(8, 8, 5.8)}M8 4.8V8l2.2 1.5` },
  script: {
    path: 'M8 2.6c3.3 0 5.8 2.1 5.8 4.8S11.3 12.2 8 12.2c-.7 0-1.4-.1-2-.2l-2.9 1.5.6-2.6A4.7 4.7 0 0 1 2.2 7.4C2.2 4.7 4.7 2.6 8 2.6Z',
  },
  authority: {
    path: 'M8 1.9 13.2 3.8V7.6c0 3-2.1 5.2-5.2 6.5-3.1-1.3-5.2-3.5-5.2-6.5V3.8ZM5.7 7.9l1.6 1.6 3-3.2',
  },
  stake: { path: 'M3.8 14V2.4M3.8 3h8.4l-2 2.9 2 2.9H3.8' },
  image: { path: `${box(2.2, 3, 11.6, 10, 1.2)}M2.6 11.2l3.2-3.4 2.9 3 2-2 2.8 2.8${dot(10.6, 6)}` },
};

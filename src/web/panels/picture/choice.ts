import {
  fittingScale,
  PIXEL_LIMIT,
  type PictureChoice,
  pictureOf,
  pixelsAt,
} from '../../../core/layout/index.ts';
import type { Snapshot } from '../../../core/model/index.ts';
import type { Collapsed } from '../../session/index.ts';
import { addresses } from '../../sync/index.ts';

export const SCALES = [1, 2, 4] as const;

/** What somebody has chosen in the dialog. */
export interface Choice {
  readonly what: 'all' | 'stages' | 'selection';
  readonly stages: readonly string[];
  /** The selected cards. */
  readonly cards: readonly string[];
  readonly asShown: boolean;
  readonly format: 'png' | 'svg';
  readonly scale: number;
  readonly theme: 'light' | 'dark';
  readonly transparent: boolean;
}

/** How the map is looked at. */
export interface Shown {
  readonly collapsed: Collapsed;
  readonly personas: readonly string[] | null;
}

export const isLookedAt = ({ collapsed, personas }: Shown): boolean =>
  collapsed.stages.length + collapsed.lanes.length > 0 || personas !== null;

function pictureChoice(choice: Choice, { collapsed, personas }: Shown): PictureChoice {
  const { what, stages, cards, theme, transparent } = choice;
  const looked = choice.asShown && what !== 'selection';
  return {
    theme,
    transparent,
    ...(what === 'stages' ? { stages } : {}),
    ...(what === 'selection' ? { cards } : {}),
    ...(looked ? { collapsedStages: collapsed.stages, collapsedLanes: collapsed.lanes } : {}),
    ...(looked && personas ? { personas } : {}),
  };
}

export interface Sizes {
  readonly width: number;
  readonly height: number;
  /** The largest scale that can be painted. */
  readonly largest: number;
  fits(scale: number): boolean;
}

export function sizesOf(snapshot: Snapshot, choice: Choice, shown: Shown): Sizes {
  const { size } = pictureOf(snapshot, pictureChoice(choice, shown));
  return {
    width: size.width,
    height: size.height,
    largest: fittingScale(size),
    fits: (scale) => pixelsAt(scale, size) <= PIXEL_LIMIT,
  };
}

/** Where the server makes it; at another scale for a preview. */
export function addressOf(
  journey: string,
  choice: Choice,
  shown: Shown,
  { format = choice.format, scale = choice.scale }: { format?: 'png' | 'svg'; scale?: number } = {},
): string {
  const asked = pictureChoice(choice, shown);
  const more = new URLSearchParams();
  const list = (name: string, ids: readonly string[] | undefined) => {
    for (const id of ids ?? []) more.append(name, id);
  };
  if (format === 'png') more.set('scale', String(scale));
  if (choice.transparent) more.set('background', 'none');
  list('stage', asked.stages);
  list('card', asked.cards);
  list('collapsedStage', asked.collapsedStages);
  list('collapsedLane', asked.collapsedLanes);
  list('persona', asked.personas);
  return `${addresses.picture(journey, format, choice.theme)}&${more}`;
}

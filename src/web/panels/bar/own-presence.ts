import { z } from 'zod';
import { stored } from '../../kit/index.ts';
import type { OwnPresence } from '../../sync/index.ts';

const selfSchema = z.object({
  alias: z.string().trim().max(60),
  color: z.string().regex(/^#[0-9a-f]{6}$/i),
});

export type Self = z.infer<typeof selfSchema>;

/** Told apart on both grounds; white on each of them is at least 4.5 : 1. */
export const PEOPLE_COLORS = [
  '#3f5bd6',
  '#0f766e',
  '#b4320f',
  '#8b3fc4',
  '#2f7414',
  '#c01a6e',
  '#8a5a00',
  '#0b6a9c',
] as const;

const keptSelf = stored('throughline.me', selfSchema);

/** Without a choice of one's own, a colour is drawn once and kept: two windows should not look the same by default. */
function firstSelf(): Self {
  const color = PEOPLE_COLORS[Math.floor(Math.random() * PEOPLE_COLORS.length)] ?? PEOPLE_COLORS[0];
  const self = { alias: '', color };
  keptSelf.set(self);
  return self;
}

export const readSelf = (): Self => keptSelf.get() ?? firstSelf();
export const keepSelf = (self: Self): void => keptSelf.set(self);

const presenceOf = ({ alias, color }: Self): OwnPresence => ({
  alias: alias.trim() === '' ? undefined : alias.trim(),
  color,
});

/** Name and colour of the person at this device, for `openMapSession`. */
export const ownPresence = (): OwnPresence => presenceOf(readSelf());
export { presenceOf };

import { z } from 'zod';
import { stored } from '../../kit/index.ts';
import type { PanelName } from '../../session/index.ts';

const docked = z.enum(['inspector', 'journey', 'tray', 'findings', 'handbook', 'history', 'talk']);
const panel = stored('throughline.panel', docked.nullable());
const width = stored('throughline.dock', z.number().min(0).max(2000));

/** Where there is room, the inspector is open until somebody closes it. */
const isRoomy = (): boolean => window.innerWidth >= 1100;

export function keptPanel(): z.infer<typeof docked> | null {
  const kept = panel.get();
  return isRoomy() ? (kept === undefined ? 'inspector' : kept) : null;
}
/** What lies over the dock, and what answers one question, isn't opened again the next time. */
export const isKept = (name: PanelName | null): name is z.infer<typeof docked> | null =>
  docked.nullable().safeParse(name).success;
/** Where there is no room, that none is open was nobody's choice. */
export function keepPanel(name: z.infer<typeof docked> | null): void {
  if (isRoomy()) panel.set(name);
}

export const keptWidth = (): number | undefined => width.get();
export const keepWidth = (pixels: number): void => width.set(pixels);

import { z } from 'zod';
import { stored } from '../../kit/index.ts';
import type { PanelName } from '../../session/index.ts';

const docked = z.enum(['inspector', 'journey', 'tray', 'findings', 'handbook', 'history']);
const panel = stored('throughline.panel', docked.nullable());
const width = stored('throughline.dock', z.number().min(0).max(2000));

/** Where there is room, the inspector is open until somebody closes it. */
const ROOMY = 1100;

export function keptPanel(): z.infer<typeof docked> | null {
  const kept = panel.get();
  if (kept !== undefined) return window.innerWidth < ROOMY ? null : kept;
  return window.innerWidth < ROOMY ? null : 'inspector';
}
/** What lies over the dock, and what answers one question, isn't opened again the next time. */
export const isKept = (name: PanelName | null): name is z.infer<typeof docked> | null =>
  docked.nullable().safeParse(name).success;
export const keepPanel = (name: z.infer<typeof docked> | null): void => panel.set(name);

export const keptWidth = (): number | undefined => width.get();
export const keepWidth = (pixels: number): void => width.set(pixels);

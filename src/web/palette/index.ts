import { later } from '../kit/index.ts';

/** Every command and every place by name; fetched in idle time. */
export const Palette = later(async () => (await import('./Palette.tsx')).Palette);
export const ShortcutsSheet = later(async () => (await import('./sheet/ShortcutsSheet.tsx')).ShortcutsSheet);

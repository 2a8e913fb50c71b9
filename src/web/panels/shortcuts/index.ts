import { later } from '../../kit/index.ts';

export const ShortcutsSheet = later(async () => (await import('./ShortcutsSheet.tsx')).ShortcutsSheet);

import { later } from '../../kit/index.ts';

/** Only where people sign in, and once somebody asks for it. */
export const MeMenu = later(async () => (await import('./MeMenu.tsx')).MeMenu);
export const ShareButton = later(async () => (await import('./ShareButton.tsx')).ShareButton);
export const ShareHost = later(async () => (await import('./ShareHost.tsx')).ShareHost);

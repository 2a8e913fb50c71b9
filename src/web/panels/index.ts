export { MapBarActions } from './bar/MapBarActions.tsx';
export { MapBarPlace } from './bar/MapBarPlace.tsx';
export { ownPresence } from './bar/own-presence.ts';
export { PanelDock } from './dock/PanelDock.tsx';
export { LibraryDrawer } from './library/LibraryDrawer.tsx';
export { ShortcutsSheet } from './shortcuts/ShortcutsSheet.tsx';

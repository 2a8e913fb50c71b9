import type { Needs } from './needs.ts';
import type { Page } from './pages.ts';

/** What the map fetches ahead when it is shown, but for words, which come by language. */
const TOOLS =
  /src\/web\/(canvas|panels|palette|find|checks|records|writing|waivers|actions|commands)\/(?!.*(words|\.zh-CN|\.en)\b)/;
/** Fields, lists, dialogs: whichever is needed first brings the others. */
const CONTROLS =
  /node_modules\/(@mantine\/core|react-number-format|react-remove-scroll|react-remove-scroll-bar|react-style-singleton|use-callback-ref|use-sidecar|tslib|aria-hidden|react-textarea-autosize)\/|src\/web\/kit\/|src\/web\/sync\/library-api\./;
const ICONS = /node_modules\/lucide-react\//;

/**
 * What the browser fetches together: a hundred crumbs compress badly, and each costs a request. A module goes with the
 * first of these that takes it: what all pages have in common, what all of the app's have, what every view of a journey
 * has, what the map itself needs to be shown, what home does; then, by folder, what comes later, most of it fetched ahead
 * by the map. What one part alone imports stays with it.
 */
export function chunksOf(needs: Needs) {
  const neededBy =
    (...pages: readonly Page[]) =>
    (module: string) =>
      pages.every((page) => needs(page, module));
  const later = (folders: RegExp) => (module: string) =>
    folders.test(module) && !needs('map', module) && !needs('home', module);
  return [
    { name: 'ground', test: neededBy('reader', 'home', 'map'), minShareCount: 2, priority: 8 },
    { name: 'base', test: neededBy('home', 'map'), minShareCount: 2, priority: 7 },
    { name: 'journey', test: neededBy('map', 'outline'), minShareCount: 2, priority: 6 },
    { name: 'map', test: neededBy('map'), minShareCount: 2, priority: 5 },
    { name: 'home', test: neededBy('home'), minShareCount: 2, priority: 4 },
    { name: 'icons', test: later(ICONS), minShareCount: 3, priority: 3 },
    { name: 'controls', test: later(CONTROLS), minShareCount: 2, priority: 2 },
    { name: 'tools', test: later(TOOLS), priority: 1 },
  ];
}

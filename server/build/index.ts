export { filesOf, parseManifest } from './manifest.ts';

export { filesOf, type Manifest, parseManifest } from './manifest.ts';

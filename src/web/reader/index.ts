export { addressOf, manifestOf, readingAt } from './api.ts';
export { Reader } from './Reader.tsx';
export { keepForOffline } from './worker.ts';

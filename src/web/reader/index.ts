export { addressOf, manifestOf, readingAt } from './api.ts';
export { lacksChinese } from './letters.ts';
export { Reader } from './Reader.tsx';
export { keepForOffline } from './worker.ts';

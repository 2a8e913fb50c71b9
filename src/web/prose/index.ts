export { undoByKey } from './undo-keys.ts';
export { type ProseAddress, useProse } from './use-prose.ts';

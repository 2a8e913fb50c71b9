export { undoByKey } from './undo-keys.ts';
export { useEditing } from './use-editing.ts';
export { type ProseAddress, useProse } from './use-prose.ts';
export { useSharing } from './use-sharing.ts';

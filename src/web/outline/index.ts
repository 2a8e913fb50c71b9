export { OutlineView } from './OutlineView.tsx';
export { showRow } from './places.ts';

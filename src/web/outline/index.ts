export { OutlineView } from './OutlineView.tsx';

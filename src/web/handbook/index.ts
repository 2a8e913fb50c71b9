export { HandbooksView } from './list/HandbooksView.tsx';

export { Find } from './Find.tsx';

export { useReadOnly } from '../../sync/index.ts';

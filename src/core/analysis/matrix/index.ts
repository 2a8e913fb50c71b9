export { authorityMatrix } from './authority.ts';
export { consistencyMatrix } from './consistency.ts';
export { servqualMatrix } from './servqual.ts';

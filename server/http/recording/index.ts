export { recordRequests } from './hook.ts';

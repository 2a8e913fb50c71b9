export { listComments, removeComment } from './comments.ts';
export { readInbox } from './inbox.ts';

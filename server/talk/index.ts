/** What is said beside journeys: whether somebody may say it, and who is told of it. */
export { judgeTalk } from './judge.ts';
export { Pending } from './said.ts';

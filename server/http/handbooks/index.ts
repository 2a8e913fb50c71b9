/** What can be done with handbooks: the services behind the routes. */
export { describeHandbook } from './describe.ts';
export {
  binHandbook,
  changeHandbook,
  createHandbook,
  deleteHandbook,
  findHandbook,
  findInUse,
  getHandbook,
  listHandbooks,
  restoreHandbook,
} from './handbooks.ts';

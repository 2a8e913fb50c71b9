/** What can be done with handbooks: the services behind the routes. */

export { Checks } from './checks.ts';
export { describeHandbook } from './describe.ts';
export { draftTag, readMaterial } from './draft.ts';
export { exportDraft, exportIssue, type Wanted } from './export.ts';
export { findBlocking } from './findings.ts';
export { HANDBOOK_TYPES } from './formats.ts';
export {
  binHandbook,
  changeHandbook,
  createHandbook,
  deleteHandbook,
  findInUse,
  getHandbook,
  listHandbooks,
  restoreHandbook,
} from './handbooks.ts';
export { iso, localeOrDefault, type Readable } from './info.ts';
export { Issuer } from './issue.ts';
export {
  acknowledge,
  findIssue,
  issueInfoOf,
  listAcknowledgements,
  readInputs,
} from './issues.ts';
export { jobInfoOf } from './job-info.ts';
export { ExportJobs, type Job } from './jobs.ts';
export { inputsText, packText } from './pack.ts';
export { orderReading } from './reading.ts';
export { createRedline, type Redline } from './redline.ts';
export { webManifest } from './web-manifest.ts';

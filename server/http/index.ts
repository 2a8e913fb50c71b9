/** Requests and answers; `createApp` puts the parts together, `server/serve.ts` gives them what they stand on. */
export { createApp } from './app.ts';
export { describe } from './describe.ts';
export { addressOf, isAmbiguous, isForeign, machineNames } from './guard/index.ts';
export { createRedline, ExportJobs } from './handbooks/index.ts';
export { readForVersion } from './journeys/index.ts';
export { REQUEST_LIMITS, type RequestLimits } from './limits.ts';
export { createSharing, LinkWatch } from './sharing/index.ts';

/** Requests and answers; `createApp` puts the parts together, `server/serve.ts` gives them what they stand on. */
export { type AppOptions, createApp } from './app.ts';
export { isForeign, type OwnAddress } from './guard/index.ts';
export { describeJourney, type House } from './journeys/index.ts';
export { REQUEST_LIMITS, type RequestLimits } from './limits.ts';

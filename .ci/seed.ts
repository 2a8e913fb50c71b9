import fc from 'fast-check';

/**
 * Properties are tried on the same random input in every run, so that a commit that was good stays good.
 * `npm run fuzz` tries others each time; what it finds becomes an example.
 */
const FIXED = 20_261_123;

if (process.env.FUZZ === undefined) fc.configureGlobal({ seed: FIXED });

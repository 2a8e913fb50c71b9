import { config } from 'zod';
import { parseHandbook } from '../../../src/core/handbook/index.ts';

// A process that checks one tree takes longer to write and compile a checker than to do without it.
config({ jitless: true });

/** What was kept is set as it is: nothing is read into it. */
export const isHandbook = (value: unknown): boolean => parseHandbook(value).ok;

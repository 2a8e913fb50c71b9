import { readJourney } from './files.ts';
import type { Voice } from './words.ts';

/** Checks a journey file; its faults go to standard output, one a line, by JSON path. */
export async function validate(file: string, voice: Voice): Promise<number> {
  if (!(await readJourney(file, voice, voice.line))) return 1;
  voice.tell('valid', { file });
  return 0;
}

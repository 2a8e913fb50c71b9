import type { Voice } from './words.ts';

/** Makes a journey file of another kind of file. */
export async function importFile(_path: string, _out: string | undefined, voice: Voice): Promise<number> {
  voice.say('not-built', { what: 'import' });
  return 2;
}

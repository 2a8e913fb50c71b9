import { EXPORT_FORMATS } from '../../src/core/protocol/index.ts';
import type { ExportFlags } from './export.ts';
import type { HandbookFlags } from './handbook.ts';
import type { Voice } from './words.ts';

const AS = ['map', 'handbook'] as const;
/** What is read as a document is a handbook, unless the map is asked for; a workbook is the map's, which comes in again. */
const DOCUMENTS = ['pdf', 'docx', 'html', 'md'];
const ALL: readonly string[] = [...new Set([...EXPORT_FORMATS, ...DOCUMENTS])];

export interface AsFlags extends ExportFlags, HandbookFlags {
  readonly as?: string;
}

/** Writes a journey file as a map or as a handbook. What is written is loaded, and nothing else. */
export async function exportAs(path: string, flags: AsFlags, voice: Voice): Promise<number> {
  const { to = '', as = DOCUMENTS.includes(to) ? 'handbook' : 'map' } = flags;
  if (!AS.some((one) => one === as)) {
    voice.say('wrong-value', { option: '--as', allowed: AS.join(', ') });
    return 2;
  }
  if (flags.as === undefined && flags.to !== undefined && !ALL.includes(flags.to)) {
    voice.say('wrong-value', { option: '--to', allowed: ALL.join(', ') });
    return 2;
  }
  if (as === 'handbook') return (await import('./handbook.ts')).exportHandbook(path, flags, voice);
  return (await import('./export.ts')).exportJourney(path, flags, voice);
}

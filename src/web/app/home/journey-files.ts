import { XLSX_TYPE } from '../../../core/protocol/index.ts';

/** What a file chooser offers; a name's end alone, or a type alone, would hide files on some systems. */
export const IMPORT_FILES = [
  '.json,application/json',
  '.csv,.tsv,text/csv,text/tab-separated-values',
  '.mmd,.mermaid,text/vnd.mermaid',
  `.xlsx,${XLSX_TYPE}`,
].join();

export type FileKind = 'journey' | 'csv' | 'mermaid' | 'xlsx';

const KINDS: Readonly<Record<string, FileKind>> = {
  csv: 'csv',
  tsv: 'csv',
  mmd: 'mermaid',
  mermaid: 'mermaid',
  xlsx: 'xlsx',
  // Not read, but known well enough to say what to do.
  xls: 'xlsx',
};

/** What a file is, from the end of its name; a journey file for want of anything else. */
export function kindOf(name: string): FileKind {
  const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
  return Object.hasOwn(KINDS, ending) ? (KINDS[ending] as FileKind) : 'journey';
}

/** The name without its folder and its end. */
export const stemOf = (name: string): string => name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');

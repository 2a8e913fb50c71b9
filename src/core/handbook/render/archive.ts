import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate';

/** The first day that an archive can tell, in the clock of whoever packs: what is written is the same everywhere. */
const PACKED = new Date(1980, 0, 1);
const FIRST = '[Content_Types].xml';

export type Files = Record<string, Uint8Array>;

/** Changes a text in an archive, if it is there. */
export function editFile(files: Files, name: string, change: (text: string) => string): void {
  const file = files[name];
  if (file) files[name] = strToU8(change(strFromU8(file)));
}

/** `made` is a day, `2026-12-31`: when the document was written and changed last. */
export function fixTimes(files: Files, made: string): void {
  editFile(files, 'docProps/core.xml', (text) =>
    text.replace(
      /(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/gu,
      (_, element: string) => `${element}${made}T00:00:00Z`,
    ),
  );
}

/** Packs files in an order of their own, with no time in it but a fixed one. */
export function packFiles(files: Files): Uint8Array {
  const names = Object.keys(files).sort(
    (a, b) => Number(b === FIRST) - Number(a === FIRST) || (a < b ? -1 : 1),
  );
  const archive: Zippable = {};
  for (const name of names) archive[name] = [files[name] as Uint8Array, { mtime: PACKED }];
  return zipSync(archive, { level: 6 });
}

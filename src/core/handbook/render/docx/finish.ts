import { unzipSync } from 'fflate';
import { editFile, type Files, fixTimes, packFiles } from '../archive.ts';
import { TABLE_STYLES } from './styles.ts';

const RELATIONSHIPS = /^(.*)_rels\/([^/]+)\.rels$/u;

/** Ids in the order in which they first come, from 1. */
function counted(): (id: string) => string {
  const ids = new Map<string, string>();
  return (id) => {
    const known = ids.get(id) ?? String(ids.size + 1);
    ids.set(id, known);
    return known;
  };
}

/** Links get random ids: they are numbered instead. */
function numberRelationships(files: Files): void {
  for (const name of Object.keys(files)) {
    const [, folder, part] = RELATIONSHIPS.exec(name) ?? [];
    if (folder === undefined) continue;
    const next = counted();
    editFile(files, name, (text) => text.replace(/ Id="([^"]*)"/gu, (_, id) => ` Id="rId${next(id)}"`));
    editFile(files, `${folder}${part}`, (text) =>
      text.replace(
        / (r:(?:id|embed|link))="([^"]*)"/gu,
        (_, attribute, id) => ` ${attribute}="rId${next(id)}"`,
      ),
    );
  }
}

/** Bookmarks and pictures are counted on from document to document: here they begin with 1. */
function numberParts(text: string): string {
  const bookmarks = counted();
  const drawings = counted();
  const headings = counted();
  const named = text.replace(/\b_Toc(\d+)/gu, (_, n: string) => `_Toc${headings(n)}`);
  return named.replace(
    /(<w:bookmark(?:Start|End)\b[^>]*? w:id=|<(?:wp:docPr|pic:cNvPr)\b[^>]*? id=)"([^"]*)"/gu,
    (_, before: string, id: string) =>
      `${before}"${before.startsWith('<w:bookmark') ? bookmarks(id) : drawings(id)}"`,
  );
}

/** `made` is a day, `2026-12-31`. The same document with nothing in it that differs from one making to the next. */
export function finish(bytes: Uint8Array, made: string): Uint8Array {
  const files = unzipSync(bytes);
  numberRelationships(files);
  editFile(files, 'word/document.xml', numberParts);
  editFile(files, 'word/styles.xml', (text) => text.replace('</w:styles>', `${TABLE_STYLES}</w:styles>`));
  fixTimes(files, made);
  editFile(files, 'word/numbering.xml', (text) => text.replaceAll('hybridMultilevel', 'multilevel'));
  return packFiles(files);
}

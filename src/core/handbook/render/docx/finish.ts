import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { TABLE_STYLES } from './styles.ts';

/** The first day that an archive can tell, in the clock of whoever packs: what is written is the same everywhere. */
const PACKED = new Date(1980, 0, 1);
const FIRST = '[Content_Types].xml';

const RELATIONSHIPS = /^(.*)_rels\/([^/]+)\.rels$/u;

type Files = Record<string, Uint8Array>;

function edit(files: Files, name: string, change: (text: string) => string): void {
  const file = files[name];
  if (file) files[name] = strToU8(change(strFromU8(file)));
}

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
    edit(files, name, (text) => text.replace(/ Id="([^"]*)"/gu, (_, id) => ` Id="rId${next(id)}"`));
    edit(files, `${folder}${part}`, (text) =>
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

/** `made` is a day, `2026-12-31`. */
const fixedTimes = (made: string) => (text: string) =>
  text.replace(
    /(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/gu,
    (_, element: string) => `${element}${made}T00:00:00Z`,
  );

/** The same document with nothing in it that differs from one making to the next. */
export function finish(bytes: Uint8Array, made: string): Uint8Array {
  const files = unzipSync(bytes);
  numberRelationships(files);
  edit(files, 'word/document.xml', numberParts);
  edit(files, 'word/styles.xml', (text) => text.replace('</w:styles>', `${TABLE_STYLES}</w:styles>`));
  edit(files, 'docProps/core.xml', fixedTimes(made));
  edit(files, 'word/numbering.xml', (text) => text.replaceAll('hybridMultilevel', 'multilevel'));
  const names = Object.keys(files).sort(
    (a, b) => Number(b === FIRST) - Number(a === FIRST) || (a < b ? -1 : 1),
  );
  const archive: Zippable = {};
  for (const name of names) archive[name] = [files[name] as Uint8Array, { mtime: PACKED }];
  return zipSync(archive, { level: 6 });
}

import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { FontSource } from './fonts/shipped.ts';

/** What a template reads: its data, and pictures by name. */
export interface Sheets {
  /** Typst source; part of the product, never made of what somebody wrote. */
  readonly template: string;
  readonly data: object;
  readonly files: readonly { readonly file: string; readonly content: Buffer }[];
  readonly fonts: readonly FontSource[];
}

/** Nowhere: everything that a template may read is handed over in memory. */
const ROOT = '/throughline-documents';
const MAIN = `${ROOT}/main.typ`;
/** The file's own clock stands still: the same input makes the same bytes. */
const TIMESTAMP = 0;

/** Results of so many compilations back are kept. */
const AGE = 3;

const MANY_PAGES = 200;

let kept: { readonly fonts: readonly FontSource[]; readonly compiler: NodeCompiler } | null = null;

/** The same one for the same fonts: what it has set before it sets again at no cost. */
function compilerOf(fonts: readonly FontSource[]): NodeCompiler {
  if (kept?.fonts.length !== fonts.length || kept.fonts.some((font, at) => font !== fonts[at])) {
    kept = {
      fonts,
      compiler: NodeCompiler.create({
        workspace: ROOT,
        fontArgs: fonts.map((font) =>
          typeof font === 'string' ? { fontPaths: [font] } : { fontBlobs: [font] },
        ),
      }),
    };
  }
  kept.compiler.resetShadow();
  return kept.compiler;
}

/**
 * Sets a document as PDF; the bytes are of the input alone, whatever was set before. Holds the calling thread, and keeps
 * its memory for ever: only for processes that end. `accessible` is false where PDF/UA-1 was refused; such a file is
 * tagged all the same.
 * @throws Error when the template doesn't compile
 */
export function typesetPdf({ template, data, files, fonts }: Sheets): {
  readonly bytes: Buffer;
  readonly accessible: boolean;
} {
  const compiler = compilerOf(fonts);
  compiler.addSource(MAIN, template);
  compiler.mapShadow(`${ROOT}/data.json`, Buffer.from(JSON.stringify(data)));
  for (const { file, content } of files) compiler.mapShadow(`${ROOT}/${file}`, content);
  const compiled = compiler.compile({ mainFilePath: MAIN });
  const unknown = compiled.takeWarnings()?.shortDiagnostics.find(isUnknownFont);
  // A page without its letters is worse than none.
  if (unknown) throw new Error(`Typst: ${JSON.stringify(unknown)}`);
  const document = compiled.result;
  if (!document) throw new Error(`Typst: ${told(compiled.takeDiagnostics())}`);
  // Of so many pages nothing is kept: writing the file takes the memory.
  if (document.numOfPages > MANY_PAGES) compiler.evictCache(0);
  const printed = print(compiler, document);
  compiler.evictCache(AGE);
  return printed;
}

function print(compiler: NodeCompiler, document: NodeTypstDocument) {
  try {
    const bytes = compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: TIMESTAMP });
    return { bytes, accessible: true };
  } catch {
    return { bytes: compiler.pdf(document, { creationTimestamp: TIMESTAMP }), accessible: false };
  }
}

const isUnknownFont = (one: { readonly message?: string }): boolean =>
  one.message?.startsWith('unknown font family') ?? false;

const told = (diagnostics: { readonly shortDiagnostics: readonly unknown[] } | null): string =>
  JSON.stringify(diagnostics?.shortDiagnostics ?? []).slice(0, 2_000);

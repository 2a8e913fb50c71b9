import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';

/** What a template reads: its data, and pictures by name. */
export interface Sheets {
  /** Typst source; part of the product, never made of what somebody wrote. */
  readonly template: string;
  readonly data: object;
  readonly files: readonly { readonly file: string; readonly content: Buffer }[];
  readonly fonts: readonly Buffer[];
}

/** Nowhere: everything that a template may read is handed over in memory. */
const ROOT = '/throughline-documents';
const MAIN = `${ROOT}/main.typ`;
/** The file's own clock stands still: the same input makes the same bytes. */
const TIMESTAMP = 0;

/**
 * Sets a document as PDF. Holds the calling thread, and keeps its memory for ever: only for processes that end.
 * `accessible` is false where PDF/UA-1 was refused; such a file is tagged all the same.
 * @throws Error when the template doesn't compile
 */
export function typesetPdf({ template, data, files, fonts }: Sheets): {
  readonly bytes: Buffer;
  readonly accessible: boolean;
} {
  const compiler = NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontBlobs: [...fonts] }] });
  compiler.addSource(MAIN, template);
  compiler.mapShadow(`${ROOT}/data.json`, Buffer.from(JSON.stringify(data)));
  for (const { file, content } of files) compiler.mapShadow(`${ROOT}/${file}`, content);
  const compiled = compiler.compile({ mainFilePath: MAIN });
  const document = compiled.result;
  if (!document) throw new Error(`Typst: ${told(compiled.takeDiagnostics())}`);
  return print(compiler, document);
}

function print(compiler: NodeCompiler, document: NodeTypstDocument) {
  try {
    const bytes = compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: TIMESTAMP });
    return { bytes, accessible: true };
  } catch {
    return { bytes: compiler.pdf(document, { creationTimestamp: TIMESTAMP }), accessible: false };
  }
}

const told = (diagnostics: { readonly shortDiagnostics: readonly unknown[] } | null): string =>
  JSON.stringify(diagnostics?.shortDiagnostics ?? []).slice(0, 2_000);

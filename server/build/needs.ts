import { build, type InlineConfig, type Rolldown } from 'vite';
import { PAGES, type Page } from './pages.ts';

/** Says whether a page can't do without a module. */
export type Needs = (page: Page, module: string) => boolean;

/**
 * Which modules each page needs: asked of the bundler, in a build that is not written. It alone knows which imports are
 * left once all that is unused has been taken out; a folder's index imports everything that the folder offers.
 */
export async function needsOf(config: InlineConfig): Promise<Needs> {
  const built = (await build({
    ...config,
    configFile: false,
    logLevel: 'error',
    build: { ...config.build, write: false, minify: false, reportCompressedSize: false },
  })) as Rolldown.RolldownOutput;
  const chunks = built.output.filter((part) => part.type === 'chunk');
  const modulesOf = (page: Page) =>
    new Set([...closure(chunks, PAGES[page])].flatMap(({ moduleIds }) => moduleIds));
  const needed = {
    reader: modulesOf('reader'),
    home: modulesOf('home'),
    map: modulesOf('map'),
    outline: modulesOf('outline'),
  };
  return (page, module) => needed[page].has(module);
}

/** The chunks that begin with these modules, and all that they import. */
function closure(
  chunks: readonly Rolldown.OutputChunk[],
  entries: readonly string[],
): ReadonlySet<Rolldown.OutputChunk> {
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const seen = new Set<Rolldown.OutputChunk>();
  const visit = (chunk: Rolldown.OutputChunk | undefined) => {
    if (!chunk || seen.has(chunk)) return;
    seen.add(chunk);
    for (const file of chunk.imports) visit(byFile.get(file));
  };
  for (const entry of entries) {
    const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${entry}`));
    if (!chunk) throw new Error(`Nothing of the build begins with ${entry}.`);
    visit(chunk);
  }
  return seen;
}

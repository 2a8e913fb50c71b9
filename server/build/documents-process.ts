import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const SOURCE = resolve(root, 'server/jobs/handbooks/child.ts');
const TARGET = resolve(root, 'dist/jobs');
/** Programs of the machine, and what reads files of its own. */
const LEFT_OUT = [
  '@myriaddreamin/typst-ts-node-compiler',
  '@resvg/resvg-js',
  'sharp',
  'wawoff2',
  'subset-font',
] as const;

/** The process that makes documents as few files: finding its five hundred modules takes as long as setting a handbook's pages. */
export const documentsProcess = (): Plugin => ({
  name: 'documents-process',
  apply: 'build',
  closeBundle: () => bundleDocumentsProcess(TARGET),
});

/** @param folder within the project: files that the process reads are found from there */
export async function bundleDocumentsProcess(folder: string): Promise<void> {
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    plugins: [ownAddresses(folder)],
    ssr: { noExternal: true, external: [...LEFT_OUT] },
    build: {
      ssr: SOURCE,
      outDir: folder,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        output: { chunkFileNames: '[name]-[hash].js' },
        // Of ours none does anything by being imported: what a kind of question doesn't use isn't loaded for it.
        treeshake: { moduleSideEffects: (id) => !id.startsWith(root) || id.includes('/node_modules/') },
      },
    },
  });
}

/** A module goes on finding what lies beside its source. */
const ownAddresses = (folder: string): Plugin => ({
  name: 'own-addresses',
  transform(code, id) {
    if (!code.includes('import.meta.url') || !id.startsWith(root) || id.includes('/node_modules/'))
      return null;
    const source = JSON.stringify(relative(folder, id));
    return code.replaceAll('import.meta.url', `new URL(${source}, import.meta.url).href`);
  },
});

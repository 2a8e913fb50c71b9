import react from '@vitejs/plugin-react';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { chunksOf } from './server/build/chunks.ts';
import { compressed } from './server/build/compressed.ts';
import { documentsProcess } from './server/build/documents-process.ts';
import { leanLibraries } from './server/build/lean-libraries.ts';
import { mantineStyles } from './server/build/mantine-styles.ts';
import { needsOf } from './server/build/needs.ts';
import { readerPage } from './server/build/reader-page.ts';

const server = `http://127.0.0.1:${process.env.PORT ?? 4310}`;

/** How sources become modules. */
const reading = () => [react(), mantineStyles(), leanLibraries()];

const bundling = {
  input: ['index.html', 'read.html'],
  treeshake: {
    // A folder's index names all it offers; the home page must not pull the map's code in through it.
    moduleSideEffects: [{ test: /\/src\/(core|web)\/(?!app\/main\.).*\.tsx?$/, sideEffects: false }],
  },
};

const groups = async () =>
  chunksOf(await needsOf({ plugins: reading(), build: { rolldownOptions: bundling } }));

export default defineConfig(
  async ({ command }): Promise<ViteUserConfig> => ({
    plugins: [...reading(), readerPage(), compressed(), documentsProcess()],
    build: {
      outDir: 'dist/web',
      target: 'es2022',
      // Says what a page needs: its weight is checked.
      manifest: true,
      // Font slices and pictures stay files: the content security policy allows no `data:` fonts.
      assetsInlineLimit: 0,
      // What every page needs comes in two chunks, and is cached for good.
      chunkSizeWarningLimit: 1_000,
      rolldownOptions: {
        ...bundling,
        ...(command === 'build' && { output: { codeSplitting: { groups: await groups() } } }),
      },
    },
    worker: { format: 'es' },
    server: {
      proxy: {
        '/api': server,
        '/sync': { target: server, ws: true },
      },
    },
    test: {
      include: ['{src,server,docs,bench}/**/*.test.{ts,tsx}'],
      exclude: ['bench/{peers,canvas-peers}/**', '**/node_modules/**'],
    },
  }),
);

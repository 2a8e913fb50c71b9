import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { CHUNKS } from './server/build/chunks.ts';
import { compressed } from './server/build/compressed.ts';
import { leanZod } from './server/build/lean-zod.ts';
import { mantineStyles } from './server/build/mantine-styles.ts';
import { readerPage } from './server/build/reader-page.ts';

const server = `http://127.0.0.1:${process.env.PORT ?? 4310}`;

export default defineConfig({
  plugins: [react(), mantineStyles(), leanZod(), readerPage(), compressed()],
  build: {
    outDir: 'dist/web',
    target: 'es2022',
    // Says what a page needs: its weight is checked.
    manifest: true,
    // Font slices and pictures stay files: the content security policy allows no `data:` fonts.
    assetsInlineLimit: 0,
    // What every page needs is one chunk of 800 kB, 250 kB on the wire, and cached for good.
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      input: ['index.html', 'read.html'],
      output: {
        codeSplitting: {
          groups: CHUNKS,
        },
      },
      treeshake: {
        // A folder's index names all it offers; the home page must not pull the map's code in through it.
        moduleSideEffects: [{ test: /\/src\/(core|web)\/(?!app\/main\.).*\.tsx?$/, sideEffects: false }],
      },
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
});

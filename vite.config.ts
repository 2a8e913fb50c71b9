import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const server = `http://127.0.0.1:${process.env.PORT ?? 4310}`;

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist/web',
    target: 'es2022',
    // Font slices and pictures stay files: the content security policy allows no `data:` fonts.
    assetsInlineLimit: 0,
    // What every page needs is one chunk of 800 kB, 250 kB on the wire, and cached for good.
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
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
    exclude: ['bench/peers/**', '**/node_modules/**'],
  },
});

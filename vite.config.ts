import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { leanZod } from './server/build/lean-zod.ts';
import { mantineStyles } from './server/build/mantine-styles.ts';
import { readerPage } from './server/build/reader-page.ts';

const server = `http://127.0.0.1:${process.env.PORT ?? 4310}`;

const GROUND = /node_modules\/(react|react-dom|scheduler|zod)\//;
const BASE = new RegExp(
  [
    'node_modules/(react-router|i18next|react-i18next|@tanstack|zustand|clsx)/',
    'node_modules/@floating-ui/',
    'node_modules/@mantine/core/esm/(core|utils)/',
    'node_modules/@mantine/core/esm/components/(ActionIcon|Button|Menu|Popover|Tooltip|Transition|Portal|Loader|Group|Text|UnstyledButton|VisuallyHidden|FocusTrap|CloseButton)/',
    'node_modules/@mantine/hooks/',
    'node_modules/lucide-react/dist/esm/(shared|Icon|createLucideIcon|defaultAttributes)',
    // Each would be a file by itself, and a browser fetches few at a time.
    'node_modules/lucide-react/dist/esm/icons/(arrow-(left|right|up|down|left-right)|chevron-left|inbox|library|list-checks|minus|panel-right|pencil|trash|type)\\.',
    'src/core/(base(?!/fold)|model(?!/outline)|protocol(?!/handbooks))/',
    'src/web/kit/(IconButton|stored|later|ime|use-format|theme|colors)',
    'src/web/sync/(api|request)',
    'src/web/app/(shell|errors|i18n|language|notify|address|color-scheme|error-words|page-title|query-client|session)',
  ].join('|'),
);
const JOURNEY = new RegExp(
  [
    'node_modules/(yjs|lib0|y-protocols|y-websocket|y-indexeddb|fractional-indexing)/',
    'node_modules/@mantine/core/esm/components/(Avatar|SegmentedControl|FloatingIndicator)/',
    'src/core/(doc|layout)/',
    'src/core/analysis/(place|indexes/peak-end)\\.',
    'src/web/(sync(?!/report|/handbook)|session|prose)/',
    'src/web/sync/report/hooks\\.',
    'src/web/checks/(FindingMark|SeveritySign|gravest)',
    'src/web/actions/(?!paste|place-bundle|duplicate|library-refs|reverse|label-link|add-lane|add-stage|add-step|tag-cards|set-)',
    'src/web/records/(form|descriptors)/',
    'src/web/panels/notice/',
    // Not what menus hold: they come when they open.
    'src/web/panels/bar/(?!\\w+Items|use-(export|keep)|fitting|download|journey-file)',
    'src/web/panels/tray/use-tray\\.',
    'src/web/kit/hold',
    'src/web/app/map/',
  ].join('|'),
);
/** What the map shares with the tools that come when something is selected, without those that come later themselves. */
const MAP =
  /src\/web\/canvas\/(?!toolbars\/\w+(Menu|Items|Toolbar|Tools|Bar)|commands\/deeds|keyboard\/(Keys|use-keyboard|use-clipboard|walking|linking|act))/;

export default defineConfig({
  plugins: [react(), mantineStyles(), leanZod(), readerPage()],
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
          // A hundred crumbs compress badly: what every page needs is one chunk, what every view of a journey needs another.
          groups: [
            // All that the reader at the counter has in common with the app.
            { name: 'ground', test: GROUND, priority: 5 },
            { name: 'base', test: BASE, minShareCount: 2, priority: 4 },
            { name: 'journey', test: JOURNEY, minShareCount: 2, priority: 1 },
            { name: 'map', test: MAP, minShareCount: 2, priority: 0 },
          ],
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

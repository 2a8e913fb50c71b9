/**
 * Makes the table of advance widths that the layout measures text with, from the fonts that draw it.
 * Run it again when the fonts change:
 *
 *   node server/jobs/fonts/make-metrics.ts
 *
 * A character that is not in the table is one em wide, as all Chinese ones are. Widths are in 1/1000 em;
 * runs of neighbouring characters are written as [first code point, widths of the regular cut, of the bold cut].
 */
import { readFile, writeFile } from 'node:fs/promises';
import { readFont } from './sfnt.ts';

const source = new URL('../../../node_modules/@expo-google-fonts/noto-sans-sc/', import.meta.url);
const target = new URL('../../../src/core/layout/metrics/widths.ts', import.meta.url);
const [regular, bold] = await Promise.all(
  ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'].map(async (file) =>
    readFont(await readFile(new URL(file, source))),
  ),
);
if (!regular || !bold) throw new Error('The fonts could not be read');

type Font = typeof regular;
const LAST = 0xffff;
const EM = 1000;
/** A gap this long between narrow characters is bridged rather than starting a new run. */
const BRIDGE = 3;

const widthIn = (font: Font, codePoint: number): number => {
  const glyph = font.glyphOf(codePoint);
  return glyph === 0 ? EM : Math.round((font.advanceOf(glyph) / font.unitsPerEm) * EM);
};

const runs: Array<[number, number[], number[]]> = [];
for (let codePoint = 0x20; codePoint <= LAST; codePoint++) {
  const widths = [widthIn(regular, codePoint), widthIn(bold, codePoint)] as const;
  if (widths.every((width) => width === EM)) continue;
  let run = runs.at(-1);
  if (!run || run[0] + run[1].length + BRIDGE < codePoint) {
    run = [codePoint, [], []];
    runs.push(run);
  }
  while (run[0] + run[1].length < codePoint) {
    run[1].push(EM);
    run[2].push(EM);
  }
  run[1].push(widths[0]);
  run[2].push(widths[1]);
}

const lines = runs.map(
  ([first, light, heavy]) => `  [0x${first.toString(16)}, '${light.join(' ')}', '${heavy.join(' ')}'],`,
);
await writeFile(
  target,
  `// Made by server/jobs/fonts/make-metrics.ts from Noto Sans SC 400 and 700. Not to be edited by hand.\n` +
    `// biome-ignore-all format: a table\n\n` +
    `/** Runs of characters that are not one em wide: first code point, then the widths in 1/1000 em, regular and bold. */\n` +
    `export const WIDTHS: ReadonlyArray<readonly [number, string, string]> = [\n${lines.join('\n')}\n];\n`,
);

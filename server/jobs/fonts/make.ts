/**
 * Makes the two shipped fonts, once: Noto Sans SC 400 and 700 as WOFF2 with their digests and the OFL text beside them,
 * from the TTFs of the dev dependency @expo-google-fonts/noto-sans-sc.
 *
 *   node server/jobs/fonts/make.ts
 */
import { createHash } from 'node:crypto';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import wawoff2 from 'wawoff2';

const here = new URL('./', import.meta.url);
const source = new URL('../../../node_modules/@expo-google-fonts/noto-sans-sc/', import.meta.url);

const digests: string[] = [];
for (const [folder, file, weight] of [
  ['400Regular', 'NotoSansSC_400Regular.ttf', 400],
  ['700Bold', 'NotoSansSC_700Bold.ttf', 700],
] as const) {
  const ttf = await readFile(new URL(`${folder}/${file}`, source));
  const packed = await wawoff2.compress(ttf);
  await writeFile(new URL(`noto-sans-sc-${weight}.woff2`, here), packed);
  digests.push(`  ${weight}: '${createHash('sha256').update(packed).digest('hex').slice(0, 16)}',\n`);
}
await writeFile(
  new URL('digests.ts', here),
  `// Made by server/jobs/fonts/make.ts. Not to be edited by hand.

/** SHA-256 of the shipped files, by weight: their first 16 digits. Known without reading eight megabytes. */
export const DIGESTS = {
${digests.join('')}} as const;
`,
);
await copyFile(new URL('LICENSE_FONT', source), new URL('OFL.txt', here));

import { lstat, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { fail, ok, type Result } from '../../src/core/base/index.ts';
import type { Pictures } from '../../src/core/layout/index.ts';
import { type Fault, type JourneyFile, LIMITS, parseJourneyFile } from '../../src/core/model/index.ts';
import { ERRORS, faultSentence, fillSentence, parseJson } from '../../src/core/protocol/index.ts';
import type { PreviewKind } from '../images/index.ts';
import { reasonOf } from './reason.ts';
import type { Voice } from './words.ts';

/** The bytes of a file, or null after having said why not. */
export async function readBytes(path: string, voice: Voice): Promise<Buffer | null> {
  try {
    if ((await stat(path)).size > LIMITS.fileBytes) {
      const maximum = LIMITS.fileBytes / 1024 / 1024;
      process.stderr.write(
        `${path}: ${fillSentence(ERRORS['request.too-large'].sentence, voice.locale, { maximum })}\n`,
      );
      return null;
    }
    return await readFile(path);
  } catch (error) {
    voice.say('unreadable', { file: path, reason: reasonOf(error, voice.locale) });
    return null;
  }
}

/** All or nothing: on a full disk the file is what it was before. */
async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const there = await lstat(path).catch(() => null);
  // A pipe, a device or a link is written to as it is.
  if (there && !there.isFile()) return writeFile(path, content);
  const part = `${path}.${process.pid}.part`;
  try {
    await writeFile(part, content, { flag: 'wx', ...(there && { mode: there.mode }) });
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** Writes the result to the file, or to standard output without one. False after having said why not. */
export async function writeResult(
  out: string | undefined,
  content: string | Uint8Array,
  voice: Voice,
): Promise<boolean> {
  if (out === undefined) {
    await new Promise<void>((resolve) => process.stdout.write(content, () => resolve()));
    return true;
  }
  try {
    await replaceFile(out, content);
    return true;
  } catch (error) {
    voice.say('unwritable', { file: out, reason: reasonOf(error, voice.locale) });
    return false;
  }
}

/** The checked journey file; refused as a list of lines, ready to show. */
export async function parseFile(
  bytes: Buffer,
  voice: Voice,
): Promise<Result<JourneyFile, readonly string[]>> {
  const json = parseJson(bytes.toString('utf8'));
  if (!json.ok) return fail([fillSentence(ERRORS[json.error].sentence, voice.locale)]);
  const parsed = parseJourneyFile(json.value);
  const faults = parsed.ok ? await imageFaults(parsed.value) : parsed.error;
  if (parsed.ok && faults.length === 0) return ok(parsed.value);
  return fail(faults.map((fault: Fault) => `${fault.path}: ${faultSentence(fault, voice.locale)}`));
}

/** What is wrong with the pictures in it. Their decoder is loaded only where there are any. */
async function imageFaults(file: JourneyFile): Promise<readonly Fault[]> {
  if (!file.images) return [];
  const { makeImage, takeImages } = await import('../images/index.ts');
  const taken = await takeImages(file, { make: makeImage, known: async () => new Set() });
  return taken.ok || taken.error === 'busy' ? [] : taken.error;
}

/**
 * Reads and checks a journey file, saying what is wrong with it.
 * @param say where each fault is said: not on standard output, where the result is looked for
 */
export async function readJourney(
  path: string,
  voice: Voice,
  say: (fault: string) => void = voice.complain,
): Promise<JourneyFile | null> {
  const bytes = await readBytes(path, voice);
  if (!bytes) return null;
  const parsed = await parseFile(bytes, voice);
  if (parsed.ok) return parsed.value;
  for (const fault of parsed.error) say(fault);
  voice.say('faults', { file: path, count: parsed.error.length });
  return null;
}

/** The pictures that come with a file, cut for where they are shown. Their decoder is loaded only where there are any. */
export async function picturesIn(
  { images = {} }: JourneyFile,
  records: readonly { readonly image?: string | undefined }[],
  kind: PreviewKind,
): Promise<Pictures> {
  const named = records.flatMap(({ image }) => image ?? []);
  if (named.length === 0) return {};
  const { createPreviews } = await import('../images/index.ts');
  return createPreviews().named(named, kind, async (hash) => {
    const data = Object.hasOwn(images, hash) ? images[hash] : undefined;
    return data === undefined ? null : { bytes: Buffer.from(data.slice(data.indexOf(',') + 1), 'base64') };
  });
}

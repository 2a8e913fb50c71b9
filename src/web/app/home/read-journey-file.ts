import { LIMITS } from '../../../core/model/index.ts';

export type ReadFile =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: 'too-large' }
  | { readonly ok: false; readonly reason: 'not-json'; readonly line?: number; readonly column?: number };

/** Reads a file as far as can be judged without the server: not too large, and JSON at all. */
export async function readJourneyFile(file: Pick<File, 'size' | 'text'>): Promise<ReadFile> {
  if (file.size > LIMITS.fileBytes) return { ok: false, reason: 'too-large' };
  // Some editors put a byte order mark before the text; `text()` takes it off.
  const text = await file.text();
  try {
    JSON.parse(text);
    return { ok: true, text };
  } catch (error) {
    const place = /line (\d+) column (\d+)/.exec(String(error));
    if (!place) return { ok: false, reason: 'not-json' };
    return { ok: false, reason: 'not-json', line: Number(place[1]), column: Number(place[2]) };
  }
}

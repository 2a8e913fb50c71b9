import { problemSchema } from '../../../core/protocol/index.ts';
import { keepBlob } from '../../kit/index.ts';
import { ApiError } from '../../sync/index.ts';

/** Fetches a file from the server and hands it to the browser to keep. Throws an `ApiError` when there is none. */
export async function download(address: string, name: string): Promise<void> {
  keepBlob(await fetchFile(address), name);
}

/** A file from the server. Throws an `ApiError` when there is none. */
export async function fetchFile(address: string): Promise<Blob> {
  let response: Response;
  try {
    response = await fetch(address, { headers: { 'Accept-Language': document.documentElement.lang } });
  } catch (error) {
    throw new ApiError('connection.lost', String(error));
  }
  if (response.ok) return response.blob();
  const problem = problemSchema.safeParse(await response.json().catch(() => null));
  throw problem.success
    ? ApiError.fromProblem(problem.data)
    : new ApiError('answer.unreadable', `HTTP ${response.status}`);
}

/** A file name that every system takes, in the journey's own script. */
export function fileName(title: string, ending: string): string {
  const plain = title
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what file names must not hold
    .replace(/[\u0000-\u001f<>:"/\\|?*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return `${[...plain].slice(0, 80).join('') || 'journey'}.${ending}`;
}

import type { z } from 'zod';
import { problemSchema } from '../../core/protocol/index.ts';
import { ApiError } from './api-error.ts';
import { fileNameOf } from './file-name.ts';

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** JSON text ready to send, or a file that goes as it is. */
  readonly body?: string | Blob;
  /** The media type of a body that is not JSON. */
  readonly type?: string;
  readonly signal?: AbortSignal;
}

interface SendOptions extends RequestOptions {
  /** Nothing is sent back while the answer still has this tag. */
  readonly unless?: string | null;
}

/** Asks the server, in the reader's language; an answer that is not `schema` counts as refused. */
export async function request<T>(
  path: string,
  schema: z.ZodType<T>,
  options: RequestOptions = {},
): Promise<T> {
  const response = await send(path, options);
  const parsed = schema.safeParse(response.status === 204 ? undefined : await readJson(response));
  if (!parsed.success) throw new ApiError('answer.unreadable', parsed.error.message);
  return parsed.data;
}

/** A text as it comes: whoever reads it says whether it is what was asked for. */
export const requestText = async (path: string, signal?: AbortSignal): Promise<string> =>
  (await send(path, { signal })).text();

export interface Download {
  readonly blob: Blob;
  readonly name: string;
}

/** A file, under the name that the server gives it. */
export async function download(path: string): Promise<Download> {
  const response = await send(path, {});
  return { blob: await response.blob(), name: fileNameOf(response.headers.get('Content-Disposition')) };
}

/** A file as it is now; `tag` tells it from what it was before. Null when it is still the one with the tag that is given. */
export async function fetchIfNew(
  path: string,
  tag: string | null,
  signal: AbortSignal,
): Promise<{ readonly bytes: Uint8Array; readonly tag: string | null } | null> {
  const response = await send(path, { signal, unless: tag });
  if (response.status === NOT_MODIFIED) return null;
  return { bytes: new Uint8Array(await response.arrayBuffer()), tag: response.headers.get('ETag') };
}

const NOT_MODIFIED = 304;

async function send(
  path: string,
  { method = 'GET', body, type = 'application/json', signal, unless }: SendOptions,
): Promise<Response> {
  const headers = new Headers({ Accept: '*/*', 'Accept-Language': document.documentElement.lang });
  if (body !== undefined) headers.set('Content-Type', type);
  if (unless) headers.set('If-None-Match', unless);
  const response = await fetch(path, { method, headers, body, signal }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new ApiError('connection.lost', String(error));
  });
  if (response.ok || (unless && response.status === NOT_MODIFIED)) return response;
  const problem = problemSchema.safeParse(await readJson(response));
  if (problem.success) throw ApiError.fromProblem(problem.data);
  // A proxy answers for a server that is down.
  const gateway = response.status === 502 || response.status === 504;
  throw new ApiError(gateway ? 'connection.lost' : 'answer.unreadable', `HTTP ${response.status}`);
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

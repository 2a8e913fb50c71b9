import type { z } from 'zod';
import { problemSchema } from '../../core/protocol/index.ts';
import { ApiError } from './api-error.ts';

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** JSON text, ready to send. */
  readonly body?: string;
  readonly signal?: AbortSignal;
}

/** Asks the server, in the reader's language; an answer that is not `schema` counts as refused. */
export async function request<T>(
  path: string,
  schema: z.ZodType<T>,
  options: RequestOptions = {},
): Promise<T> {
  const response = await send(path, options);
  const answer = response.status === 204 ? undefined : await readJson(response);
  if (!response.ok) {
    const problem = problemSchema.safeParse(answer);
    throw problem.success
      ? ApiError.fromProblem(problem.data)
      : new ApiError('answer.unreadable', `HTTP ${response.status}`);
  }
  const parsed = schema.safeParse(answer);
  if (!parsed.success) throw new ApiError('answer.unreadable', parsed.error.message);
  return parsed.data;
}

async function send(path: string, { method = 'GET', body, signal }: RequestOptions): Promise<Response> {
  const headers = new Headers({
    Accept: 'application/json',
    'Accept-Language': document.documentElement.lang,
  });
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  try {
    return await fetch(path, { method, headers, body, signal });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError('connection.lost', String(error));
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

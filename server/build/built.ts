import { isStale } from './stale.ts';

/** The process that makes documents, where it is built of the sources as they are now. */
export async function builtDocumentsProcess(): Promise<URL | undefined> {
  return (await isStale()) ? undefined : new URL('../../dist/jobs/child.js', import.meta.url);
}

import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Keeps compiled code from one start to the next, which halves the time to the first request. Whatever is imported
 * after this, and every thread, reads it. A folder that can't be written is no reason not to start.
 */
export function keepCompiledCode(): void {
  const folder = fileURLToPath(new URL('../../node_modules/.cache/throughline', import.meta.url));
  const { directory } = enableCompileCache(folder);
  // Threads have a cache only by way of the environment.
  if (directory) process.env.NODE_COMPILE_CACHE ??= directory;
}

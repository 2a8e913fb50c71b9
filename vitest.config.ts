import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// Threads and programs that tests start load their code by themselves: compiled once, it is there for the next.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'throughline-compiled');

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'server/**/*.test.ts', 'docs/**/*.test.ts', '.ci/**/*.test.ts'],
    setupFiles: ['.ci/seed.ts'],
    // No test replaces a module or a global, so files may share a process: half of a run went into starting them.
    isolate: false,
    // Many wait for servers, threads and programs that they start: one more at a time than cores to spare.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

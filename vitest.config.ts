import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'server/**/*.test.ts', 'docs/**/*.test.ts', '.ci/**/*.test.ts'],
    // No test replaces a module or a global, so files may share a process: half of a run went into starting them.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'server/**/*.test.ts', 'docs/**/*.test.ts', '.ci/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

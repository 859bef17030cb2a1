import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    pool: 'forks',
    // Two slow cores must do: no test measures time by failing.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    coverage: { include: ['src/**/*.ts'] },
  },
});

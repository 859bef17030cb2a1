import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/support/same-texts.ts'],
    pool: 'forks',
    // Vitest would leave one core to itself, of two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Two slow cores must do: no test measures time by failing.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    coverage: { include: ['src/**/*.ts'] },
  },
});

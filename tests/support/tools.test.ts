import { afterEach, expect, test, vi } from 'vitest';
import { requireTool } from './tools.ts';

afterEach(() => vi.unstubAllEnvs());

test('a program that is there is found by its path', () => {
  vi.stubEnv('COLDOPEN_REQUIRE_TOOLS', '1');
  expect(requireTool('python3')).toMatch(/python3$/);
});

test('a missing program is undefined, and an error where tools are required', () => {
  vi.stubEnv('PATH', '');
  vi.stubEnv('COLDOPEN_REQUIRE_TOOLS', '');
  expect(requireTool('qpdf')).toBeUndefined();
  vi.stubEnv('COLDOPEN_REQUIRE_TOOLS', '1');
  expect(() => requireTool('qpdf')).toThrow('install qpdf');
});

import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type LockPackages, missingPlatforms } from '../scripts/complete-lock.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Tracked files that are text; a file deleted but not yet committed is left out. */
function trackedTexts(): { path: string; text: string }[] {
  const list = execFileSync('git', ['-c', 'safe.directory=*', 'ls-files', '-z'], {
    cwd: root,
    encoding: 'utf8',
  });
  return list
    .split('\0')
    .filter((path) => path !== '' && statSync(join(root, path), { throwIfNoEntry: false })?.isFile())
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
    .filter(({ text }) => !text.includes('\0'));
}

function placesOf(pattern: RegExp): string[] {
  return trackedTexts().flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.slice(0, 160)}`] : [])),
  );
}

// Written in pieces, so that this file does not find itself.
const slash = '/';
const machineFolder = new RegExp(
  `(?<![\\w.~\\-/])${slash}(?:home|Users|root|work|var${slash}folders)${slash}[\\w.-]+`,
);
const registryHost = new RegExp(
  ['registry', 'npmjs', 'org'].join('\\.') + '|_auth' + 'Token|"reso' + 'lved":',
);

describe('the repository stands on its own', () => {
  test('it has files', () => expect(trackedTexts().length).toBeGreaterThan(20));

  test('no file names a folder of one machine', () => expect(placesOf(machineFolder)).toEqual([]));

  test('no file names a package registry', () => expect(placesOf(registryHost)).toEqual([]));

  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: LockPackages;
  };

  test('the lock file holds a hash for every package, but binaries of other platforms', () => {
    const bare = Object.entries(lock.packages).filter(
      ([path, { integrity, optional, os }]) => path !== '' && !integrity && !(optional && os),
    );
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  test('npm ci takes the lock file on every platform (npx tsx scripts/complete-lock.ts mends it)', () => {
    expect(Object.keys(missingPlatforms(lock.packages))).toEqual([]);
  });
});

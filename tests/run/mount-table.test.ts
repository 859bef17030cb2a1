import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contains, escapeField, mountOf, mountsBelow, parseMounts } from '../../src/run/mount-table.ts';

const TABLE = String.raw`22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
30 22 0:20 / /usr/local/with\040space rw,nodev,noexec - tmpfs tmpfs rw
31 22 0:21 / /usr/local ro - tmpfs tmpfs rw
32 22 0:22 / /usr/local rw,noexec - tmpfs tmpfs rw
33 22 0:23 / /usrlocal rw - tmpfs tmpfs rw
`;

describe('the mounts of a machine', () => {
  const mounts = parseMounts(TABLE);

  test('are read with their paths and options', () => {
    expect(mounts.map(({ path }) => path)).toEqual([
      '/',
      '/usr/local/with space',
      '/usr/local',
      '/usr/local',
      '/usrlocal',
    ]);
    expect(mounts[1]?.options).toEqual(['rw', 'nodev', 'noexec']);
  });

  test('hold a path: the deepest one, the last where one hides another', () => {
    expect(mountOf('/usr/bin', mounts)?.path).toBe('/');
    expect(mountOf('/usr/local/bin', mounts)?.options).toEqual(['rw', 'noexec']);
    expect(mountOf('/usr/local/with space/x', mounts)?.options).toContain('nodev');
    expect(mountOf('/usr/localx', mounts)?.path).toBe('/');
  });

  test('below a path are each named once', () => {
    expect(mountsBelow('/usr', mounts).map(({ path }) => path)).toEqual([
      '/usr/local/with space',
      '/usr/local',
    ]);
    expect(mountsBelow('/usr/local', mounts).map(({ path }) => path)).toEqual(['/usr/local/with space']);
  });
});

test('a field has no blank, and is read as it was written', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary-ascii' }).filter((path) => !path.includes('\0')),
      (path) => {
        const field = escapeField(`/${path}`);
        expect(field).not.toMatch(/[ \t\n]/);
        const [mount] = parseMounts(`1 2 0:1 / ${field} rw - tmpfs tmpfs rw`);
        expect(mount?.path).toBe(`/${path}`);
      },
    ),
  );
});

test.each([
  ['/usr', '/usr', true],
  ['/usr', '/usr/bin', true],
  ['/usr', '/usrbin', false],
  ['/', '/usr', true],
  ['/usr/bin', '/usr', false],
])('%s contains %s: %s', (folder, path, expected) => {
  expect(contains(folder, path)).toBe(expected);
});

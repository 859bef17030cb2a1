import { expect, test } from 'vitest';
import { liesInMemory, mountPlan } from '../../src/run/mount-plan.ts';
import { parseMounts } from '../../src/run/mount-table.ts';

const MOUNTS = parseMounts(String.raw`1 0 254:0 / / rw - ext4 /dev/vda rw
2 1 0:20 / /usr/share/a\040b rw,noexec - tmpfs tmpfs rw
3 1 0:21 / /tmp rw,noexec - tmpfs tmpfs rw
`);

function planned(bound: readonly string[]): readonly (readonly string[])[] {
  const plan = mountPlan({ root: '/tmp/x/root', jail: '/tmp/x/root/jail', bound }, MOUNTS);
  expect(plan.memory).toMatch(/\n$/);
  expect(plan.bound).toMatch(/\n$/);
  return `${plan.memory}${plan.bound}`
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' '));
}

test('what is bound is read-only, and so is what is mounted in it', () => {
  const binds = planned(['/usr', '/opt/a b/python']).filter(([, , , options = '']) => /bind/.test(options));
  expect(binds.map(([from, , , options]) => [from, options])).toEqual([
    ['/tmp/x/root', 'bind,ro,nosuid,nodev,noexec,X-mount.mkdir'],
    ['/usr', 'rbind,ro,nosuid,nodev,X-mount.mkdir'],
    [String.raw`/usr/share/a\040b`, 'rbind,ro,nosuid,nodev,noexec,X-mount.mkdir'],
    [String.raw`/opt/a\040b/python`, 'rbind,ro,nosuid,nodev,X-mount.mkdir'],
    ...['full', 'null', 'random', 'urandom', 'zero'].map((name) => [`/dev/${name}`, 'bind']),
  ]);
});

test('every line has six fields, and lies in the sandbox', () => {
  for (const fields of planned(['/usr', String.raw`/odd\name	tab`])) {
    expect(fields).toHaveLength(6);
    expect(fields[1]).toMatch(/^\/tmp\/x\/root(?:\/jail\/|$)/);
  }
});

test('what can be written is memory, and has a size', () => {
  const memory = planned([]).filter(([, , type]) => type === 'tmpfs');
  expect(memory.map(([, path]) => path?.replace('/tmp/x/root/jail', ''))).toEqual([
    '/tmp',
    '/dev/shm',
    '/sandbox/home',
    '/sandbox/build',
  ]);
  for (const [, , , options] of memory)
    expect(options).toMatch(/^nosuid,nodev,mode=1777,size=\d{8,9},nr_inodes=\d+$/);
});

test('what lies where memory is mounted needs a place made there', () => {
  const paths = ['/tmp', '/tmp/node', '/tmpfs/node', '/dev/shm/go/bin', '/opt/tmp/x', '/sandbox/home/x'];
  expect(paths.filter(liesInMemory)).toEqual(['/tmp', '/tmp/node', '/dev/shm/go/bin', '/sandbox/home/x']);
});

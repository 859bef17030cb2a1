import { readFileSync } from 'node:fs';

/** One mounted file system of this machine. */
export interface Mount {
  readonly path: string;
  readonly options: readonly string[];
}

/** What is mounted where, in the order in which it was mounted. */
export function readMounts(): readonly Mount[] {
  return parseMounts(readFileSync('/proc/self/mountinfo', 'utf8'));
}

/** Lines of /proc/…/mountinfo: the fifth field is the path, the sixth its options; see proc(5). */
export function parseMounts(text: string): readonly Mount[] {
  return text.split('\n').flatMap((line) => {
    const [, , , , path, options] = line.split(' ');
    if (path === undefined || options === undefined) return [];
    return [{ path: unescapeField(path), options: options.split(',') }];
  });
}

/** A field as mountinfo and fstab write it: blanks and backslashes as octal numbers. */
export function escapeField(path: string): string {
  return path.replace(
    /[\s\\#"']/g,
    (character) => `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`,
  );
}

function unescapeField(field: string): string {
  return field.replace(/\\([0-7]{3})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  );
}

/** The mount that a path lies in. */
export function mountOf(path: string, mounts: readonly Mount[]): Mount | undefined {
  const holding = mounts.filter((mount) => contains(mount.path, path));
  return holding.findLast(
    ({ path: at }) => at.length === Math.max(...holding.map((other) => other.path.length)),
  );
}

/** What is mounted below a path. */
export function mountsBelow(path: string, mounts: readonly Mount[]): readonly Mount[] {
  const below = mounts.filter((mount) => mount.path !== path && contains(path, mount.path));
  return below.filter((mount, index) => below.findLastIndex((other) => other.path === mount.path) === index);
}

/** Whether a path is a folder's own, or lies in it. Both are absolute. */
export function contains(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

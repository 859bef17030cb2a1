import { join, resolve } from 'node:path';
import { OperationError, writeReport, type WrittenChapters } from '../index.ts';
import type { Invocation } from './command.ts';
import { tellWriting } from './print/chapter-remarks.ts';
import { plain } from './print/plain.ts';

/** Names of formats that `--to` lists; `known` are those that there are. */
export function namesIn(to: string, known: string): readonly string[] {
  const names = [...new Set(to.split(',').map((name) => name.trim()))].filter((name) => name !== '');
  if (names.length > 0) return names;
  throw new OperationError(`Unexpected '--to' without a format, expected one or more of ${known}.`);
}

/** Where files go, beside one another where there are several; none for standard output, which holds one file. */
export function targetsOf(files: readonly WrittenChapters[], output: string | undefined): readonly string[] {
  if (files.length === 1) return output === undefined ? [] : [output];
  if (output !== undefined) return files.map(({ fileName }) => join(output, fileName));
  throw new OperationError(
    `Standard output holds one file; ${files.length} formats were asked for.`,
    'Name a folder for them, such as -o chapters.',
  );
}

/** Writes a file, or prints it where it has no place, and says what it lost; beneath its name where it is one of several. */
export async function put(
  file: WrittenChapters,
  target: string | undefined,
  {
    shown,
    root,
    cwd,
    terminal,
    named,
  }: Pick<Invocation, 'cwd' | 'terminal'> & {
    readonly shown: string;
    readonly root: string;
    readonly named: boolean;
  },
): Promise<void> {
  if (target === undefined) terminal.out(file.text);
  else await writeReport(root, resolve(cwd, target), file.text, target);
  if (named && target !== undefined) terminal.err(`${plain(target)}\n`);
  tellWriting(file, shown, terminal);
}

import { basename, join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { createFile, findShowRoot, isEmptyFolder, OperationError, scaffoldShow } from '../../index.ts';
import { type CommandModule, examples, type ExitCode, type Invocation } from '../command.ts';

export const command: CommandModule = {
  define(init: Command) {
    init
      .description(
        'Start a show in an empty folder: its settings, a series, and one small episode that is complete, so that linting and building work at once.',
      )
      .argument('[folder]', 'an empty folder, or one that does not exist yet; this one where none is named');
    examples(init, [
      ['coldopen init', 'in this folder'],
      ['coldopen init my-show', 'in a new one'],
    ]);
  },
  run,
};

async function run({ operands, cwd, terminal }: Invocation): Promise<ExitCode> {
  const folder = resolve(cwd, operands[0] ?? '.');
  const shown = relative(cwd, folder) || '.';
  await checkFree(folder, shown);
  for (const { path, content } of await scaffoldShow(basename(folder))) {
    await createFile(join(folder, path), String(content), join(shown, path));
    terminal.out(`${join(shown, path)}\n`);
  }
  const enter = shown === '.' ? '' : `cd ${/^[\w./-]+$/.test(shown) ? shown : `'${shown}'`} && `;
  terminal.err(`\nThe show is ready. Next:\n  $ ${enter}coldopen lint\n  $ coldopen build\n`);
  return 0;
}

async function checkFree(folder: string, shown: string): Promise<void> {
  const around = await findShowRoot(folder);
  if (around === folder) {
    throw new OperationError(
      `There is a show in '${shown}' already.`,
      "'coldopen new episode <title>' adds an episode to it.",
    );
  }
  if (!(await isEmptyFolder(folder))) {
    throw new OperationError(
      `The folder '${shown}' is not empty, and nothing in it was changed.`,
      "Name a new folder: 'coldopen init my-show'.",
    );
  }
}

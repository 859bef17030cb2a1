import { join } from 'node:path';
import type { Command } from 'commander';
import { counted, formatEpisode, openShow, replaceFile } from '../../index.ts';
import { type CommandModule, examples, type ExitCode, type Invocation } from '../command.ts';
import { locateShow, shownPath } from '../show-folder.ts';

export const command: CommandModule = {
  define(fmt: Command) {
    fmt
      .description(
        'Tidy how episodes are written: the order of frontmatter keys, times, cues, labels, container lines, spaces at line ends. No spoken word is ever changed, and what is broken is left as it is.',
      )
      .argument('[paths...]', 'episodes, or folders of them; the whole show where none is named')
      .option(
        '--check',
        'change nothing; name the files that would change, and exit with 1 if there are any',
      );
    examples(fmt, [
      ['coldopen fmt', 'every episode'],
      ['coldopen fmt episodes/foundational/001-floor.md', 'one'],
      ['coldopen fmt --check', 'for a pull request'],
    ]);
  },
  run,
};

async function run({ operands, options, cwd, terminal }: Invocation): Promise<ExitCode> {
  const { root, paths } = await locateShow(operands, cwd);
  const { show, selected } = await openShow({ root, paths });
  const check = options['check'] === true;
  let changed = 0;
  for (const file of selected) {
    const shown = shownPath(root, file.path, cwd);
    if (file.defects.some(({ kind }) => kind === 'invalid-utf8')) {
      terminal.err(`Left as it is: ${shown} is not UTF-8, and writing it back would lose its bytes.\n`);
      continue;
    }
    const text = await formatEpisode(file, show);
    if (text === undefined) {
      terminal.err(`Left as it is: ${shown} could not be tidied without changing what it says.\n`);
      continue;
    }
    if (text === file.text && file.defects.length === 0) continue;
    changed++;
    if (!check) await replaceFile(join(root, file.path), text);
    terminal.out(`${shown}\n`);
  }
  const files = `${changed} of ${counted(selected.length, 'episode')}`;
  terminal.err(check ? `${files} would change.\n` : `Tidied ${files}.\n`);
  return check && changed > 0 ? 1 : 0;
}

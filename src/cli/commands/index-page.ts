import { join } from 'node:path';
import type { Command } from 'commander';
import { openBuild, openOutputFolder } from '../../index.ts';
import { type CommandModule, examples, type ExitCode, type Invocation } from '../command.ts';
import { printFindings } from '../print/findings.ts';
import { Progress } from '../progress.ts';
import { locateShow, shownPath } from '../show-folder.ts';
import { writeBuild } from '../write-build.ts';

/** `coldopen index`. The file cannot be called for its command: `index.ts` lists the commands. */
export const command: CommandModule = {
  define(index: Command) {
    index
      .description(
        'Make the index page of the show: every episode, planned or finished, with links to the outputs that are in the folder; learning tracks, threads and concepts; a search that needs no server. `coldopen build` makes it too, when it builds the whole show.',
      )
      .option('--out <folder>', "where the outputs are, from the show's own folder", 'dist');
    examples(index, [
      ['coldopen index', 'dist/index.html'],
      ['coldopen index --out ../site/public/show', 'in another folder'],
    ]);
    index.addHelpText(
      'after',
      '\nExit codes: 0 it was made, 1 show.yaml or a series.yaml has errors, 2 the work could not be done.' +
        '\nA show changes the page with a templates/index.html.hbs of its own; see docs/templates.md.',
    );
  },
  run,
};

async function run({ options, cwd, terminal }: Invocation): Promise<ExitCode> {
  const { root } = await locateShow([], cwd);
  const build = await openBuild({ root, only: ['index'] });
  const out = String(options['out']);
  const folder = await openOutputFolder(root, out);
  try {
    const { showBlockedBy, written } = await writeBuild(build, folder, new Progress(terminal));
    const errors = build.diagnostics.filter(({ severity }) => severity === 'error');
    printFindings(errors, { files: build.opened.files, code: build.opened.own.files, cwd, terminal });
    if (showBlockedBy.length > 0) {
      terminal.err(`Not made: the index, because of errors in ${showBlockedBy.join(', ')}\n`);
      return 1;
    }
    terminal.err(
      `${written > 0 ? 'Wrote' : 'Nothing to change in'} ${shownPath(root, join(out, 'index.html'), cwd)}.\n`,
    );
    return 0;
  } finally {
    await folder.close();
  }
}

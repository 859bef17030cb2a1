import type { Command } from 'commander';
import {
  compareDiagnostics,
  judgeOwnRules,
  openBuild,
  openOutputFolder,
  OperationError,
  type OutputFolder,
} from '../../index.ts';
import { type CommandModule, examples, type ExitCode, type Invocation } from '../command.ts';
import { addSafeOption, openRulesOfShow, tellLeftOut } from '../own-rules.ts';
import { printFindings } from '../print/findings.ts';
import { plain } from '../print/plain.ts';
import { Progress } from '../progress.ts';
import { locateShow, shownPath } from '../show-folder.ts';
import { type Done, writeBuild } from '../write-build.ts';

const OUTPUTS = 'script, show-notes, chapters, transcript, study-guide, rundown, series-pacing, index';

export const command: CommandModule = {
  define(build: Command) {
    build
      .description(
        'Check episodes and render their outputs. An episode with errors is reported and keeps its last good outputs; the others are built.',
      )
      .argument('[paths...]', 'episodes, or folders of them; the whole show where none is named')
      .option('--only <names>', `the outputs to make, separated by commas: ${OUTPUTS}`)
      .option('--out <folder>', "where to write, from the show's own folder", 'dist');
    addSafeOption(build);
    examples(build, [
      ['coldopen build', 'everything, into dist/'],
      ['coldopen build episodes/foundational', 'one series'],
      ['coldopen build --only script,rundown', 'two outputs of every episode'],
      ['coldopen build --out ../site/public/show', 'into another folder'],
    ]);
    build.addHelpText(
      'after',
      '\nExit codes: 0 everything was built, 1 an episode had errors, 2 the build could not be done.',
    );
  },
  run,
};

async function run({ operands, options, cwd, terminal }: Invocation): Promise<ExitCode> {
  const started = performance.now();
  const { root, paths } = await locateShow(operands, cwd);
  const ownRules = await openRulesOfShow({ options, terminal });
  const progress = new Progress(terminal);
  const out = String(options['out']);
  let folder: OutputFolder | undefined;
  try {
    const build = await openBuild({ root, paths, only: names(options['only']), ownRules });
    await tellLeftOut(build.opened.files, { options, terminal });
    folder = await openOutputFolder(root, out);
    const done = await writeBuild(build, folder, progress);
    progress.clear();
    const faults = await judgeOwnRules(build.opened);
    const found = [...build.diagnostics, ...done.diagnostics, ...faults].toSorted(compareDiagnostics);
    const errors = found.filter(({ severity }) => severity === 'error');
    printFindings(errors, { files: build.opened.files, code: build.opened.own.files, cwd, terminal });
    for (const { path, note } of done.notes) terminal.err(`${plain(path)}: ${plain(note)}\n`);
    const seconds = ((performance.now() - started) / 1_000).toFixed(1);
    terminal.err(`${summary(done, shownPath(root, out, cwd))} (${seconds} s)\n`);
    const others = found.length - errors.length;
    if (others > 0)
      terminal.err(
        `${others} ${plural(others, 'warning or hint', 'warnings and hints')}: 'coldopen lint' shows them.\n`,
      );
    return errors.length > 0 ? 1 : 0;
  } finally {
    progress.clear();
    await folder?.close();
    await ownRules?.close();
  }
}

function names(only: unknown): readonly string[] {
  if (typeof only !== 'string') return [];
  const found = only.split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
  if (found.length > 0) return found;
  throw new OperationError(`Unexpected '--only' without a name, expected one or more of ${OUTPUTS}.`);
}

function summary({ built, blocked, showBlockedBy, written, unchanged, removed }: Done, out: string): string {
  const parts = [
    `${written} written`,
    `${unchanged} unchanged`,
    ...(removed > 0 ? [`${removed} removed`] : []),
  ];
  const lines = blocked.map(({ id, path, blockedBy }) => {
    const others = blockedBy.filter((file) => file !== path);
    return `Not built: ${id}${others.length > 0 ? `, because of errors in ${others.join(', ')}` : ''}\n`;
  });
  if (showBlockedBy.length > 0)
    lines.push(`Not built: what the show has as a whole, because of errors in ${showBlockedBy.join(', ')}\n`);
  const done = `Built ${built} ${plural(built, 'episode')} in ${out}: ${parts.join(', ')}.`;
  return `${lines.join('')}${done}`;
}

function plural(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? one : many;
}

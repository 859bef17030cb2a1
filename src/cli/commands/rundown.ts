import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import pico from 'picocolors';
import { OperationError, openEpisodeRundown, openSeriesPacing, writeReport } from '../../index.ts';
import { type CommandModule, examples, type ExitCode, type Invocation } from '../command.ts';
import { plain } from '../print/plain.ts';
import { onAir, parseTimeOfDay } from '../print/rundown/clock-times.ts';
import { printRundownCsv } from '../print/rundown/csv.ts';
import { rundownHead } from '../print/rundown/head.ts';
import { printPacing } from '../print/rundown/pacing.ts';
import { printSeries } from '../print/rundown/series.ts';
import { printStrip } from '../print/rundown/strip.ts';
import { type Depth, printRundownTable } from '../print/rundown/table.ts';
import { wrap } from '../print/wrap.ts';
import { locateShow } from '../show-folder.ts';
import type { Terminal } from '../terminal.ts';
import { lengthReader } from '../length-option.ts';

export const command: CommandModule = {
  define(rundown: Command) {
    rundown
      .description(
        'Show when everything in an episode begins and ends (as planned, as estimated and, with its recording, as heard), what to cut or add to fit the plan, and how it keeps 7-3-1.',
      )
      .argument('[episode]', 'the episode')
      .addOption(
        new Option('--series <id>', 'instead: all episodes of a series side by side on one clock').conflicts([
          'recorded',
          'length',
          'start',
          'end',
          'json',
          'csv',
          'chart',
        ]),
      )
      .option(
        '--recorded <file>',
        'the finished recording: audio with chapters, its chapter file in any format, or its transcript',
      )
      .option(
        '--length <length>',
        'how long the recording is, where that file does not say it',
        lengthReader('58:12 or 58 min'),
      )
      .option('--start <time>', 'time of day at which it begins, such as 19:00:00', timeOfDay)
      .option('--end <time>', 'time of day at which it must end, such as 20:00:00', timeOfDay)
      .option('--chart <file>', 'also draw it into a file: a picture (.svg), or a PDF (.pdf)', chartFile)
      .addOption(
        new Option('--depth <depth>', 'how far down')
          .choices(['segments', 'beats', 'lines'])
          .default('segments'),
      )
      .addOption(new Option('--json', 'what rundown.json holds').conflicts(['csv', 'start', 'end']))
      .addOption(
        new Option('--csv', 'segments, beats and lines, for a spreadsheet').conflicts(['start', 'end']),
      );
    examples(rundown, [
      ['coldopen rundown episodes/foundational/001-floor.md', 'the clock, and what to cut'],
      ['coldopen rundown 001-floor.md --depth lines', 'down to each speech and cue'],
      ['coldopen rundown 001-floor.md --end 20:00:00', 'times of day, counted back from the end'],
      ['coldopen rundown 001-floor.md --chart pacing.pdf', 'to print, or to send to a producer'],
      ['coldopen rundown --series foundational', 'every episode of a series on one clock'],
      ['coldopen rundown 001-floor.md --recorded talk.vtt', 'plan, estimate and recording side by side'],
    ]);
    rundown.addHelpText(
      'after',
      '\nExit codes: 0, 1 where a segment was not found in the recording, 2 where the episode or the recording could not be read.',
    );
  },
  run,
};

/** Options as `define` declares them. */
interface Given {
  readonly series?: string;
  readonly recorded?: string;
  readonly length?: number;
  readonly start?: number;
  readonly end?: number;
  readonly chart?: ChartFile;
  readonly depth: Depth;
  readonly json?: boolean;
  readonly csv?: boolean;
}

async function run({ operands, options, cwd, terminal }: Invocation): Promise<ExitCode> {
  const { series, start, end, depth, json, csv, chart, ...given } = options as unknown as Given;
  if ((series === undefined) !== operands.length > 0)
    throw new OperationError('Expected one episode, or --series with the id of a series.');
  const { root, paths } = await locateShow(operands, cwd);
  if (series !== undefined) {
    terminal.out(printSeries(await openSeriesPacing(root, series), terminal.width, terminal.colour.out));
    return 0;
  }
  const opened = await openEpisodeRundown(root, paths[0] ?? '', recordingOf(given, cwd));
  const { rundown, heard } = opened;
  if (chart)
    await writeReport(root, resolve(cwd, chart.path), await opened.drawChart(chart.format), chart.path);
  for (const remark of heard?.remarks ?? []) terminal.err(`${fitted(plain(remark), terminal)}\n`);
  if (json) terminal.out(opened.json);
  else if (csv) terminal.out(printRundownCsv(rundown));
  else {
    const { width } = terminal;
    const colour = terminal.colour.out;
    const air = onAir(rundown.totalMs, start, end);
    const [title = '', ...facts] = rundownHead(opened, air);
    const lines = [
      pico.createColors(colour).bold(title),
      ...facts.map((fact) => fitted(fact, terminal)),
      '',
      ...printStrip(rundown, width, colour),
      '',
      ...printRundownTable(opened, { depth, air, width, colour }),
      '',
      ...printPacing(rundown.pacing, { width, colour }),
    ];
    terminal.out(`${lines.join('\n')}\n`);
  }
  return heard && rundown.segments.some(({ basis }) => basis !== 'recorded') ? 1 : 0;
}

/** Broken at words where a terminal would break them anywhere. */
function fitted(text: string, { wraps, width }: Terminal): string {
  return wraps ? wrap(text, { width, indent: 2 }) : text;
}

function recordingOf({ recorded, length: totalMs }: Pick<Given, 'recorded' | 'length'>, cwd: string) {
  if (recorded !== undefined) return { path: resolve(cwd, recorded), shown: recorded, totalMs };
  if (totalMs === undefined) return undefined;
  throw new OperationError('Unexpected --length without --recorded, expected both or none.');
}

interface ChartFile {
  readonly path: string;
  readonly format: 'svg' | 'pdf';
}

function chartFile(path: string): ChartFile {
  const format = /\.(svg|pdf)$/i.exec(path)?.[1]?.toLowerCase();
  if (format === 'svg' || format === 'pdf') return { path, format };
  throw new InvalidArgumentError('Expected a name that ends in .svg or .pdf.');
}

function timeOfDay(text: string): number {
  const ms = parseTimeOfDay(text);
  if (ms === undefined) throw new InvalidArgumentError('Expected a time of day, such as 20:00:00.');
  return ms;
}

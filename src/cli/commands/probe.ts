import { resolve } from 'node:path';
import type { Command } from 'commander';
import { inspectAudio } from '../../index.ts';
import { cancellable } from '../cancel.ts';
import { type CommandModule, examples, type ExitCode, type Invocation } from '../command.ts';
import { printAudioJson } from '../print/audio-json.ts';
import { printAudioReport } from '../print/audio-report.ts';
import { shareOf, workBar } from '../print/work-bar.ts';
import { Progress } from '../progress.ts';
import { userCache } from '../user-cache.ts';

export const command: CommandModule = {
  define(probe: Command) {
    probe
      .description('Show what is in an audio file: length, format, loudness, tags and chapters.')
      .argument('<audio>', 'an audio file of any kind')
      .option('--json', 'as JSON, for other programs; see schemas/probe.schema.json')
      .option('--no-loudness', 'do not listen to the whole file; much quicker')
      .option('--no-cache', 'neither use nor keep what is measured');
    examples(probe, [
      ['coldopen probe talk.mp3', 'everything'],
      ['coldopen probe talk.mp3 --no-loudness --json', 'quickly, for other programs'],
    ]);
    probe.addHelpText(
      'after',
      '\nExit codes: 0, or 2 where the file could not be read. Needs ffmpeg 5 or newer.',
    );
  },
  run,
};

async function run({ operands, options, cwd, terminal }: Invocation): Promise<ExitCode> {
  const [audio = ''] = operands;
  const progress = new Progress(terminal);
  const beganAt = performance.now();
  const onTime = (ms: number, totalMs: number) =>
    progress.show(workBar('Measuring', shareOf(ms, totalMs), performance.now() - beganAt, terminal.width));
  try {
    const report = await cancellable((signal) =>
      inspectAudio(resolve(cwd, audio), {
        loudness: options['loudness'] !== false,
        memory: userCache({ options }),
        signal,
        onTime,
      }),
    );
    progress.clear();
    terminal.out(options['json'] === true ? printAudioJson(report) : printAudioReport(report, terminal));
    return 0;
  } finally {
    progress.clear();
  }
}

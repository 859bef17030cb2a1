import { relative, resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { masterAudio, type MasterFormat, type MasterProgress } from '../../index.ts';
import { cancellable } from '../cancel.ts';
import { type CommandModule, examples, type ExitCode, type Invocation } from '../command.ts';
import { describeLoudness } from '../print/audio-report.ts';
import { plain } from '../print/plain.ts';
import { masterBar, stageLine } from '../print/work-bar.ts';
import { Progress } from '../progress.ts';
import { userCache } from '../user-cache.ts';
import type { Terminal } from '../terminal.ts';

export const command: CommandModule = {
  define(master: Command) {
    master
      .description(
        'Make a recording ready for listeners: -16 LUFS (mono -19), peaks under -1 dBTP, encoded for podcasts, with the tags and chapters it has. The result is measured before it gets its name.',
      )
      .argument('<audio>', 'the recording, of any kind')
      .option('-o, --output <file>', 'the result; <audio>.master.mp3 unless told')
      .addOption(
        new Option('--format <format>', 'what to make; what the name of the result says, or mp3').choices([
          'mp3',
          'm4a',
          'opus',
        ]),
      )
      .option('--bitrate <kbit/s>', 'mp3 and m4a: 128, mono 96 and 80; opus: 96, mono 48', number(8, 512))
      .option('--target <LUFS>', 'loudness; -16, and -19 for mono, unless told', number(-36, -8))
      .option('--peak <dBTP>', 'the highest true peak; -1 unless told', number(-9, 0))
      .option('--force', 'replace a file that has the name of the result')
      .option('--no-cache', 'neither use nor keep what is measured');
    examples(master, [
      ['coldopen master mix.wav', 'mix.master.mp3 at -16 LUFS'],
      ['coldopen master mix.wav -o talk.m4a --bitrate 96', 'another format, smaller'],
      ['coldopen master voice.flac --target -18', 'quieter'],
    ]);
    master.addHelpText(
      'after',
      '\nCtrl-C leaves no file behind; what was measured is kept, and the next run goes on from there.' +
        '\nExit codes: 0, 2 where nothing was written, 130 or 143 where it was cancelled. Needs ffmpeg 5 or newer.',
    );
  },
  run,
};

async function run({ operands, options, cwd, terminal }: Invocation): Promise<ExitCode> {
  const [audio = ''] = operands;
  const output = options['output'];
  const bar = new Progress(terminal);
  try {
    const result = await cancellable((signal) =>
      masterAudio({
        audio: resolve(cwd, audio),
        out: typeof output === 'string' ? resolve(cwd, output) : undefined,
        format: options['format'] as MasterFormat | undefined,
        kilobits: options['bitrate'] as number | undefined,
        targetLufs: options['target'] as number | undefined,
        peak: options['peak'] as number | undefined,
        force: options['force'] === true,
        memory: userCache({ options }),
        signal,
        onProgress: progressPrinter(terminal, bar),
      }),
    );
    bar.clear();
    const { before, after, encoding } = result;
    for (const note of result.notes) terminal.err(`${plain(note)}\n`);
    terminal.err(`Before: ${describeLoudness(before, encoding.channels)}\n`);
    terminal.err(`After:  ${describeLoudness(after, encoding.channels)}\n`);
    terminal.out(`${plain(relative(cwd, result.path))}\n`);
    return 0;
  } finally {
    bar.clear();
  }
}

/** A bar where a line can be rewritten; elsewhere a line when a stage begins. */
function progressPrinter(terminal: Terminal, bar: Progress): (progress: MasterProgress) => void {
  let [beganAt, attempt, said] = [performance.now(), 1, ''];
  return (progress) => {
    if (progress.attempt !== attempt) [beganAt, attempt] = [performance.now(), progress.attempt];
    const line = stageLine(progress);
    if (terminal.interactive) bar.show(masterBar(progress, performance.now() - beganAt, terminal.width));
    else if (line !== said) terminal.err(`${line}\n`);
    said = line;
  };
}

function number(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Expected a number from ${least} to ${most}.`);
  };
}

import ffmpeg from 'fluent-ffmpeg';
import { OperationError } from '../model/index.ts';
import { GUARDED, localFile } from './input-safety.ts';
import { cancelled, lastComplaint, tooSlow } from './process.ts';
import { onSuddenEnd } from './sudden-end.ts';

/** One run of ffmpeg that writes a file. */
export interface FfmpegRun {
  /** Paths; `options` stand before the `-i` instead of those that guard against strangers' files. */
  readonly inputs: readonly { readonly path: string; readonly options?: readonly string[] }[];
  readonly options: readonly string[];
  /** A path; what stands there is overwritten. */
  readonly output: string;
  /** When it is killed. */
  readonly limitMs: number;
  readonly signal?: AbortSignal | undefined;
  /** Hears how far the output is, in milliseconds of audio. */
  readonly onTime?: ((ms: number) => void) | undefined;
}

/**
 * Runs ffmpeg through fluent-ffmpeg, the one module that knows it. Each option is an argument of its own: in an array fluent-ffmpeg
 * splits those that hold a blank. A failure, a cancel and a run that takes too long are OperationErrors, and ffmpeg has ended then.
 */
export async function runFfmpeg(program: string, run: FfmpegRun): Promise<void> {
  if (run.signal?.aborted) throw cancelled();
  const command = ffmpeg({ stdoutLines: 200 }).setFfmpegPath(program);
  run.inputs.forEach(({ path, options = GUARDED }, index) => {
    const first = index === 0 ? ['-nostdin', '-hide_banner', '-v', 'error', '-stats', '-y'] : [];
    command.input(localFile(path)).inputOptions(...([...first, ...options] as [string]));
  });
  command.outputOptions(...([...run.options] as [string]));
  let trouble: OperationError | undefined;
  const stop = (error: OperationError) => {
    trouble ??= error;
    command.kill('SIGKILL');
  };
  const onAbort = () => stop(cancelled());
  run.signal?.addEventListener('abort', onAbort, { once: true });
  const settled = onSuddenEnd(() => command.kill('SIGKILL'));
  const clock = setTimeout(() => stop(tooSlow(run.limitMs)), run.limitMs);
  try {
    await new Promise<void>((resolve, reject) => {
      command
        // A cancel may come before there is a process to kill.
        .on('start', () => trouble && command.kill('SIGKILL'))
        .on('stderr', (line: string) => reportTime(line, run.onTime))
        .on('end', () => resolve())
        .on('error', (error: Error, _out: unknown, err: unknown) =>
          reject(failure(error, typeof err === 'string' ? err : '')),
        )
        .save(localFile(run.output));
    });
  } catch (error) {
    throw trouble ?? error;
  } finally {
    settled();
    clearTimeout(clock);
    run.signal?.removeEventListener('abort', onAbort);
  }
  // Whoever cancels in the last moment has cancelled all the same.
  if (trouble) throw trouble;
}

function failure(error: Error, err: string): OperationError {
  const reason = err === '' ? error.message.split('\n', 1)[0] : lastComplaint(err);
  return new OperationError(
    `ffmpeg could not write the audio: ${reason}`,
    'Play the file to see whether it is whole, and check that the disk has room.',
  );
}

/** Milliseconds from a line such as `size= 10kB time=00:01:02.34 bitrate=…`. */
export function timeOf(line: string): number | undefined {
  const [, hours, minutes, seconds] = /\btime=(\d+):(\d\d):(\d\d(?:\.\d+)?)/.exec(line) ?? [];
  return seconds === undefined
    ? undefined
    : Math.round((Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * 1_000);
}

function reportTime(line: string, onTime: FfmpegRun['onTime']): void {
  const ms = timeOf(line);
  if (ms !== undefined) onTime?.(ms);
}

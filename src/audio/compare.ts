import { OperationError } from '../model/index.ts';
import { formatTimestamp } from '../notation/timestamp.ts';
import { type AudioChapter, shortened } from './fit-chapters.ts';
import type { FileChapter } from './probe.ts';

/** Compares what was read back with what was to be written, to the millisecond and the letter; one sentence about the first difference. */
export function findDifference(
  wanted: readonly AudioChapter[],
  found: readonly FileChapter[],
): string | undefined {
  for (const [index, { title, startMs }] of wanted.entries()) {
    const name = `chapter ${index + 1}, "${shortened(title)}",`;
    const back = found[index];
    if (back === undefined) return `${name} did not come back; ${found.length} of ${wanted.length} did`;
    if (back.startMs !== startMs)
      return `${name} starts at ${formatTimestamp(startMs)} and came back at ${formatTimestamp(back.startMs)}`;
    if (back.title !== title) return `${name} came back as "${shortened(back.title)}"`;
  }
  return found.length > wanted.length
    ? `${found.length} chapters came back where ${wanted.length} were written`
    : undefined;
}

/** What to throw where the file that was written does not hold what it should. */
export function notAsWritten(difference: string): OperationError {
  return new OperationError(
    `The chapters were not written: when the new file was read back, ${difference}. Nothing was left behind.`,
    'Try another kind of audio file, and please report this.',
  );
}

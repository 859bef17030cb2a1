import { extname } from 'node:path';
import { formatTimestamp } from '../notation/timestamp.ts';
import type { Loudness } from './loudness.ts';
import type { AudioProbe } from './probe.ts';

/** A file's sound and what the file says of it may differ by this much: coders add a little at both ends. */
const SLACK_MS = 1_500;

/** One sentence where a file has less sound, or more, than it says; undefined where all is well. */
export function lengthNote({ durationMs }: AudioProbe, { heardMs }: Loudness): string | undefined {
  if (Math.abs(durationMs - heardMs) <= SLACK_MS) return undefined;
  return `The sound ends at ${formatTimestamp(heardMs)}, but the file says that it lasts ${formatTimestamp(durationMs)}: it is cut off, or its header is wrong.`;
}

/** What is odd about an audio file as a whole, in a sentence each. */
export function fileNotes(probe: AudioProbe, path: string, loudness?: Loudness): readonly string[] {
  const { container, video, audioStreams } = probe;
  const extension = extname(path).slice(1).toLowerCase();
  const isNamedSo = container === undefined || container.extensions.includes(extension);
  return [
    !isNamedSo &&
      `The name ends in '.${extension}', but this is ${container.title}; expected .${container.extensions[0]}.`,
    loudness && lengthNote(probe, loudness),
    video && 'It has moving pictures; only its sound was looked at.',
    audioStreams > 1 && `It has ${audioStreams} tracks of sound; only the first was looked at.`,
  ].filter((note) => typeof note === 'string');
}

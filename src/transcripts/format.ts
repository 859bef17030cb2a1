import type { Transcript } from '../model/index.ts';
import { tidyTranscript } from './tidy-transcript.ts';

/** One way to write a transcript down. */
export interface TranscriptFormat {
  /** The file's name under `formats/`. */
  readonly name: string;
  /** One sentence for `--help`: what it is and who takes it. */
  readonly description: string;
  readonly fileName: string;
  /** As `<podcast:transcript type>` has it. */
  readonly mediaType: string;
  /** The file's text, made from the tidied transcript. It breaks no rule of the format, whatever the transcript holds. */
  write(transcript: Transcript): string;
}

/** A format whose writer sees tidied transcripts only. */
export function transcriptFormat<const Format extends TranscriptFormat>(format: Format): Format {
  return { ...format, write: (transcript: Transcript) => format.write(tidyTranscript(transcript)) };
}

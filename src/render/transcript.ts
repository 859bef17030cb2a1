import type { Renderer } from '../model/index.ts';
import { makeTranscript, TRANSCRIPT_FORMATS } from '../transcripts/index.ts';

/** The transcript, one file a format. */
export const renderer: Renderer = {
  name: 'transcript',
  description: 'Transcripts as WebVTT, SubRip, JSON, HTML, plain text and Markdown.',
  async render(input) {
    const transcript = makeTranscript(input);
    return TRANSCRIPT_FORMATS.map((format) => ({ path: format.fileName, content: format.write(transcript) }));
  },
};

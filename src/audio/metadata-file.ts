/** A chapter as ffmpeg takes it. */
interface MetadataChapter {
  readonly startMs: number;
  readonly endMs: number;
  readonly title: string;
}

/**
 * Tags and chapters as a file that ffmpeg reads (ffmpeg-formats, "Metadata"). Unlike the chapter format `ffmetadata` it holds what
 * audio files hold: any tag, texts of many lines, and a first chapter wherever it begins.
 */
export function metadataFile(
  tags: Readonly<Record<string, string>>,
  chapters: readonly MetadataChapter[],
): string {
  const sections = chapters.map(
    ({ startMs, endMs, title }) =>
      `[CHAPTER]\nTIMEBASE=1/1000\nSTART=${startMs}\nEND=${endMs}\ntitle=${escapeValue(title)}\n`,
  );
  const global = Object.entries(tags)
    .filter(([key]) => key !== '' && !/[[\]\r\n\0]/.test(key))
    .map(([key, value]) => `${escapeValue(key)}=${escapeValue(value)}\n`);
  return [';FFMETADATA1\n', ...global, ...sections].join('');
}

function escapeValue(text: string): string {
  return text
    .replace(/\0/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[=;#\\\n]/g, '\\$&');
}

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
      `[CHAPTER]\nTIMEBASE=1/1000\nSTART=${startMs}\nEND=${endMs}\ntitle=${endsInBackslash(title) ? '-' : escapeValue(title)}\n`,
  );
  const global = Object.entries(tags)
    .filter(([key]) => key !== '' && isSound(key))
    .filter(([, value]) => !endsInBackslash(value))
    .map(([key, value]) => `${escapeValue(key)}=${escapeValue(value)}\n`);
  return [';FFMETADATA1\n', ...global, ...sections].join('');
}

function escapeValue(text: string): string {
  return text
    .replace(/\0/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[=;#\\\n]/g, '\\$&');
}

/**
 * Options for what the file cannot say: to ffmpeg a backslash at the end of a line goes on with the next one, even where another
 * stands before it.
 */
export function metadataOptions(
  tags: Readonly<Record<string, string>>,
  chapters: readonly MetadataChapter[],
): readonly string[] {
  return [
    ...Object.entries(tags).flatMap(([key, value]) =>
      isSound(key) && endsInBackslash(value) ? ['-metadata', `${key}=${value.replace(/\0/g, '')}`] : [],
    ),
    ...chapters.flatMap(({ title }, index) =>
      endsInBackslash(title) ? [`-metadata:c:${index}`, `title=${title}`] : [],
    ),
  ];
}

function isSound(key: string): boolean {
  return key !== '' && !/[[\]=\r\n\0]/.test(key);
}

function endsInBackslash(text: string): boolean {
  return /\\[\r\n\0]*$/.test(text);
}

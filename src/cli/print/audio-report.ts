import { type AudioReport, formatTimestamp, type Loudness } from '../../index.ts';
import { plain } from './plain.ts';
import { type Column, cut, printTable } from './text-table.ts';

/** Tags that say how the file was made, not what is in it. */
const OF_THE_FILE =
  /^(?:chapter\d.*|compatible_brands|handler_name|language|major_brand|minor_version|vendor_id|metadata_block_picture|duration|bps|number_of_\w+|_statistics_.*)$/;

/** What is in an audio file, for people. `width` is that of the terminal. */
export function printAudioReport(report: AudioReport, { width }: { readonly width: number }): string {
  const facts: readonly (readonly [string, string])[] = [
    ['Length', formatTimestamp(report.durationMs)],
    ['Format', describeFormat(report)],
    ...(report.loudness ? [['Loudness', describeLoudness(report.loudness, report.channels)] as const] : []),
    [
      'Artwork',
      report.cover ? `${report.cover.codec}, ${report.cover.width} × ${report.cover.height}` : 'none',
    ],
    ...Object.entries(report.tags)
      .filter(([name]) => !OF_THE_FILE.test(name))
      .map(([name, value]) => [plain(name.replace(/^lyrics-\w+$/, 'lyrics')), plain(value)] as const),
  ];
  const widest = Math.max(...facts.map(([name]) => name.length));
  const lines = facts.map(
    ([name, value]) => `${name.padEnd(widest)}  ${cut(value, Math.max(20, width - widest - 2))}`,
  );
  const notes = report.notes.length === 0 ? [] : ['', ...report.notes.map(plain)];
  return [...lines, '', ...printChapters(report, width), ...notes, ''].join('\n');
}

function printChapters({ chapters }: AudioReport, width: number): readonly string[] {
  if (chapters.length === 0) return ['No chapters.'];
  const hasImages = chapters.some(({ image }) => image);
  const columns: readonly Column[] = [
    { head: '#', align: 'right' },
    { head: 'Start' },
    { head: 'Chapter', flexible: true },
    ...(hasImages ? [{ head: 'Image', gives: 1 }] : []),
  ];
  const rows = chapters.map(({ startMs, title, url, image }, index) => ({
    cells: [
      String(index + 1),
      formatTimestamp(startMs),
      plain(title),
      ...(hasImages ? [image ? describeImage(image) : ''] : []),
    ],
    below: url === undefined ? undefined : plain(url),
  }));
  return printTable(columns, rows, width);
}

function describeImage({ mediaType, sizeBytes }: { mediaType: string; sizeBytes: number }): string {
  return `${plain(mediaType.replace('image/', ''))}, ${Math.ceil(sizeBytes / 1_000)} kB`;
}

function describeFormat({
  container,
  codec,
  formatName,
  sampleRate,
  channels,
  bitsPerSecond,
}: AudioReport): string {
  const sound = channels === 1 ? 'mono' : channels === 2 ? 'stereo' : `${channels} channels`;
  const rate = bitsPerSecond === undefined ? '' : `, ${Math.round(bitsPerSecond / 1_000)} kbit/s`;
  return `${container?.title ?? plain(formatName)} (${plain(codec)}), ${sampleRate} Hz, ${sound}${rate}`;
}

/** `-16.0 LUFS, peak -1.2 dBTP, range 5.3 LU`. */
export function describeLoudness({ integrated, truePeak, range }: Loudness, channels: number): string {
  if (integrated === undefined) return 'silent';
  const peak = truePeak === undefined ? '' : `, peak ${truePeak.toFixed(1)} dBTP`;
  const mono = channels === 1 ? ' (mono)' : '';
  return `${integrated.toFixed(1)} LUFS${mono}${peak}, range ${range.toFixed(1)} LU`;
}

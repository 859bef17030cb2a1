/** A kind of audio file that chapters can be written into. */
export type ContainerName = 'mp3' | 'm4a' | 'opus' | 'ogg' | 'flac' | 'mka';

/** Where a container keeps its chapters: ID3 frames, MP4 boxes, Vorbis comments, Matroska elements. */
export type ChapterPlace = 'id3' | 'mp4' | 'vorbis' | 'matroska';

/** What one kind of audio file can hold, and what ffmpeg calls it. */
export interface AudioContainer {
  readonly name: ContainerName;
  /** For messages. */
  readonly title: string;
  /** Lower case, without the dot; the usual one first. */
  readonly extensions: readonly string[];
  /** ffmpeg's muxer. */
  readonly muxer: string;
  readonly chapterPlace: ChapterPlace;
  /** The most chapters it can count. */
  readonly mostChapters?: number;
  /** Whether it has a place for the link of a chapter. */
  readonly links: boolean;
  /** Whether it has a place for the image of a chapter. */
  readonly images: boolean;
}

/** Every container, by name. */
export const CONTAINERS: readonly AudioContainer[] = [
  {
    name: 'mp3',
    title: 'MP3',
    extensions: ['mp3'],
    muxer: 'mp3',
    chapterPlace: 'id3',
    // The table of contents counts its entries in one byte (ID3v2 Chapter Frame Addendum, 3.2).
    mostChapters: 255,
    links: true,
    images: true,
  },
  {
    name: 'm4a',
    title: 'M4A',
    extensions: ['m4a', 'm4b', 'mp4'],
    muxer: 'ipod',
    chapterPlace: 'mp4',
    links: false,
    images: false,
  },
  {
    name: 'opus',
    title: 'Opus',
    extensions: ['opus'],
    muxer: 'opus',
    chapterPlace: 'vorbis',
    mostChapters: 999,
    links: true,
    images: false,
  },
  {
    name: 'ogg',
    title: 'Ogg',
    extensions: ['ogg', 'oga'],
    muxer: 'ogg',
    chapterPlace: 'vorbis',
    mostChapters: 999,
    links: true,
    images: false,
  },
  {
    name: 'flac',
    title: 'FLAC',
    extensions: ['flac'],
    muxer: 'flac',
    chapterPlace: 'vorbis',
    mostChapters: 999,
    links: true,
    images: false,
  },
  {
    name: 'mka',
    title: 'Matroska',
    extensions: ['mka', 'mkv', 'webm'],
    muxer: 'matroska',
    chapterPlace: 'matroska',
    links: false,
    images: false,
  },
];

/** The container that ffprobe's `format_name` and the codec of the audio mean; undefined where chapters have no place in it. */
export function containerOf(formatName: string, codec: string): AudioContainer | undefined {
  const names = formatName.split(',');
  const is = (wanted: ContainerName) => CONTAINERS.find(({ name }) => name === wanted);
  if (names.includes('mp3')) return is('mp3');
  if (names.includes('m4a') || names.includes('mp4')) return is('m4a');
  if (names.includes('ogg')) return is(codec === 'opus' ? 'opus' : 'ogg');
  if (names.includes('flac')) return is('flac');
  return names.includes('matroska') ? is('mka') : undefined;
}

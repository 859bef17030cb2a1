import { singleLine } from '../notation/single-line.ts';
import type { ChapterPlace } from './containers.ts';
import { cutBytes } from './cut-bytes.ts';

/** What an audio file says of the episode in it; what is absent stays as the file has it. */
export interface AudioTags {
  readonly title?: string | undefined;
  readonly show?: string | undefined;
  readonly author?: string | undefined;
  readonly episodeNumber?: number | undefined;
  readonly description?: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly date?: string | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
  /** The transcript as plain text. */
  readonly lyrics?: string | undefined;
}

/** The language of the lyrics of an MP3 file, in three letters, by the name of their tag in ffmpeg. */
export function lyricsLanguage(tags: Readonly<Record<string, string>>): string | undefined {
  return Object.keys(tags)
    .find((name) => name.startsWith('lyrics-'))
    ?.slice('lyrics-'.length);
}

/** What ffprobe lists as tags although the container, the encoder or the chapters made them. */
const NOT_TAGS =
  /^(?:chapter\d.*|encoder|major_brand|minor_version|compatible_brands|creation_time|handler_name|vendor_id|language|metadata_block_picture|duration|bps|number_of_\w+|_statistics_.*|lyrics-.*)$/;

/** Whether a name that ffprobe lists, in lower case, is that of a tag. */
export function isTag(name: string): boolean {
  return !NOT_TAGS.test(name);
}

/** The tags of a file under ffmpeg's names: those it has, with what is new in their place. Lyrics are among them under `lyrics`. */
export function mergeTags(
  former: Readonly<Record<string, string>>,
  tags: AudioTags,
  place: ChapterPlace,
): Readonly<Record<string, string>> {
  const kept = Object.entries(former).filter(([key]) => isTag(key));
  const lyrics = Object.entries(former).find(([key]) => key.startsWith('lyrics-'))?.[1];
  const number = tags.episodeNumber === undefined ? undefined : String(tags.episodeNumber);
  const isMp4 = place === 'mp4';
  // Apple's players show no more; the whole stands in another box.
  const short = isMp4 && tags.description ? cutBytes(tags.description, 255) : tags.description;
  const fresh: Readonly<Record<string, string | undefined>> = {
    title: line(tags.title),
    album: line(tags.show),
    show: isMp4 ? line(tags.show) : undefined,
    artist: line(tags.author),
    album_artist: line(tags.author),
    track: number,
    episode_id: isMp4 ? number : undefined,
    date: line(tags.date),
    genre: tags.show !== undefined && former['genre'] === undefined ? 'Podcast' : undefined,
    comment: tags.description,
    description: isMp4 || place === 'matroska' ? short : undefined,
    synopsis: isMp4 && short !== tags.description ? tags.description : undefined,
    lyrics: tags.lyrics ?? lyrics,
  };
  const set = Object.entries(fresh).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return Object.fromEntries(new Map([...kept, ...set]));
}

function line(text: string | undefined): string | undefined {
  return text === undefined ? undefined : singleLine(text);
}

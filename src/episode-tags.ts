import { type Artwork, artworkOf, type AudioTags } from './audio/index.ts';
import { checkEpisode, openShow } from './check/index.ts';
import { OperationError } from './model/index.ts';
import { readImage } from './read/index.ts';
import { makeTranscript, TRANSCRIPT_FORMATS } from './transcripts/index.ts';

/** What goes into the audio of an episode besides its chapters. */
export interface EpisodeTags {
  readonly tags: AudioTags;
  /** The show's artwork, where it is a file of the show. */
  readonly cover?: Artwork | undefined;
  /** Sentences about what could not be used. */
  readonly notes: readonly string[];
}

/** What an episode (`path` from the root, or absolute) says of the audio made from it: title, show, number, summary, transcript, artwork. */
export async function readEpisodeTags(root: string, path: string): Promise<EpisodeTags> {
  const opened = await openShow({ root, paths: [path] });
  const [file] = opened.selected;
  if (file === undefined) throw new OperationError(`'${path}' is no episode of this show.`);
  const { episode, rundown } = await checkEpisode(file, opened, []);
  const { settings } = opened.show;
  const { facts } = episode;
  const transcript = makeTranscript({ episode, rundown, show: opened.show });
  const lyrics = TRANSCRIPT_FORMATS.find(({ name }) => name === 'txt')?.write(transcript);
  const cover = await readShowArtwork(root, settings.artwork);
  return {
    tags: {
      title: facts.title,
      show: settings.title,
      author: settings.author,
      episodeNumber: facts.number,
      description: facts.summary,
      date: facts.date,
      language: settings.language,
      lyrics,
    },
    cover,
    notes: settings.artwork !== undefined && cover === undefined ? [artworkLeftOut(settings.artwork)] : [],
  };
}

/** Undefined where the artwork is an address of the web, or no image that audio can hold. */
async function readShowArtwork(root: string, artwork: string | undefined): Promise<Artwork | undefined> {
  if (artwork === undefined || /^[a-z][a-z0-9+.-]*:/i.test(artwork)) return undefined;
  const read = await readImage(root, artwork);
  return read.state === 'file' ? artworkOf(Buffer.from(read.content)) : undefined;
}

function artworkLeftOut(artwork: string): string {
  return `The show's artwork '${artwork}' was left out: expected a JPEG or PNG file of the show, of 16 MB at most. Name one with --artwork.`;
}

import type { Episode } from './episode.ts';
import type { EpisodeImages } from './image.ts';
import type { Rundown } from './rundown.ts';
import type { Show } from './show.ts';

/** A file to be written. `path` is relative to the output folder, with forward slashes. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** What those it is made for will not take of it, one sentence each; the file is as good as it can be all the same. */
  readonly notes?: readonly string[] | undefined;
}

/** Names that `--only` takes, and that the registry of renderers must cover one for one. */
export type OutputName = 'script' | 'show-notes' | 'chapters' | 'transcript' | 'study-guide' | 'rundown';

/** Handlebars sources by name (`script.html.hbs`): the show's own where it has one, else the tool's. `path` is for messages. */
export type Templates = ReadonlyMap<string, { readonly path: string; readonly text: string }>;

export interface RenderInput {
  readonly episode: Episode;
  readonly rundown: Rundown;
  readonly show: Show;
  readonly templates: Templates;
  /** The episode's own images; empty where no output that was asked for shows any. */
  readonly images: EpisodeImages;
}

/** One output of an episode. File paths it returns are relative to the episode's output folder. */
export interface Renderer {
  readonly name: OutputName;
  /** One sentence for `--help`. */
  readonly description: string;
  /** Whether it needs `RenderInput.images`. */
  readonly showsImages?: boolean | undefined;
  render(input: RenderInput): Promise<readonly OutputFile[]>;
}

/** Outputs of a show as a whole; `--only` takes their names too. */
export type ShowOutputName = 'series-pacing' | 'index';

/** Names of outputs of either kind. */
export type BuildOutputName = OutputName | ShowOutputName;

export interface ShowRenderInput {
  readonly show: Show;
  readonly templates: Templates;
  /** The files of episodes that are in the output folder, so that pages link to nothing else. */
  readonly outputs: readonly { readonly path: string; readonly output: BuildOutputName }[];
  /** Every written episode on the clock, by its id, without its lines; empty where no output that was asked for needs any. */
  readonly rundowns: ReadonlyMap<string, Rundown>;
}

/** One output of a show as a whole. File paths it returns are relative to the output folder. */
export interface ShowRenderer {
  readonly name: ShowOutputName;
  /** One sentence for `--help`. */
  readonly description: string;
  /** Whether it needs `ShowRenderInput.rundowns`. */
  readonly needsRundowns?: boolean | undefined;
  render(input: ShowRenderInput): Promise<readonly OutputFile[]>;
}

import { checkEpisodes, type CheckOptions, openShow, type OpenedShow } from './check/index.ts';
import {
  type BuildOutputName,
  type Diagnostic,
  type EpisodeFacts,
  type EpisodeImage,
  type EpisodeImages,
  OperationError,
  makesWrong,
  type OutputFile,
  OWN_RULES_NAME,
  type ReferencedImage,
  type Renderer,
  type Rundown,
  type Show,
  type ShowRenderer,
  type Templates,
} from './model/index.ts';
import { readImage, readShow, readTemplates } from './read/index.ts';
import { imagePath } from './render/index.ts';
import { selectFiles } from './selection.ts';
import { selectRenderers } from './select-renderers.ts';

export interface BuildOptions {
  /** Absolute path of the folder that holds `episodes/show.yaml`. */
  readonly root: string;
  /** Files or folders, absolute or from the root; none means every episode. */
  readonly paths?: readonly string[] | undefined;
  /** Names of outputs; none means all. A name that is none is an OperationError. */
  readonly only?: readonly string[] | undefined;
  /** What runs the rules of the show's own modules; without it none of its code is run. */
  readonly ownRules?: CheckOptions['ownRules'];
}

/** A show that is read and judged as a whole, and what is to be made of it. */
export interface OpenedBuild {
  readonly opened: OpenedShow;
  readonly renderers: readonly Renderer[];
  /** Outputs of the show as a whole: none where only some episodes were asked for. */
  readonly showRenderers: readonly ShowRenderer[];
  readonly templates: Templates;
  /** Of the show as a whole; where episodes were asked for, those of their files and of what they depend on. */
  readonly diagnostics: readonly Diagnostic[];
  /** Ids of every episode that has a source, asked for or not. */
  readonly existing: ReadonlySet<string>;
  /** Everything that outputs are made from, as text. */
  readonly inputs: readonly BuildInput[];
}

export interface BuildInput {
  readonly path: string;
  readonly text: string;
  /** Set for an episode's own source. */
  readonly episode?: string | undefined;
}

/** A file with its path in the output folder and the output it is part of. */
export interface BuiltFile extends OutputFile {
  readonly output: BuildOutputName;
}

/** An image that was read: its path from the show's root, and its bytes. */
export interface ImageInput {
  readonly path: string;
  readonly content: Uint8Array;
}

export interface BuiltEpisode {
  readonly id: string;
  /** Of its source. */
  readonly path: string;
  /** What its own rules found; what the show's rules say of its file is with the build. */
  readonly diagnostics: readonly Diagnostic[];
  /** Absent where an error keeps it from being rendered. */
  readonly files?: readonly BuiltFile[] | undefined;
  /** The image files that its outputs were made from; absent where no output that was asked for shows images. */
  readonly images?: readonly ImageInput[] | undefined;
  readonly rundown: Rundown;
  /** Files with errors that kept it from being rendered: its own, or one it depends on. */
  readonly blockedBy: readonly string[];
}

/** Reads a show for building. Nothing is rendered yet, and no renderer is loaded. */
export async function openBuild({
  root,
  paths = [],
  only = [],
  ownRules,
}: BuildOptions): Promise<OpenedBuild> {
  const { renderers, showRenderers } = selectRenderers(only, paths.length === 0);
  // What the baseline holds is wrong all the same: it says what lint is silent about, not what can be built.
  const files = { ...(await readShow(root)), baseline: undefined };
  const opened = await openShow({ root, files, ownRules });
  const { episodes } = opened.files;
  const selection = selectFiles(
    root,
    episodes.map(({ path }) => path),
    paths,
  );
  const ofEpisodes = renderers.length > 0;
  const selected = opened.selected.filter(({ path }) => ofEpisodes && selection.has(path));
  const facts = opened.show.outlines.filter((outline) => selection.has(outline.facts.path));
  const concerned = ofEpisodes
    ? new Set([...selection, ...facts.flatMap((outline) => dependencies(outline.facts, opened.show))])
    : new Set(showDependencies(opened.show));
  const everything = paths.length === 0 && ofEpisodes;
  const templates = await readTemplates(root);
  return {
    opened: { ...opened, selected },
    renderers,
    showRenderers,
    templates,
    diagnostics: everything
      ? opened.diagnostics
      : opened.diagnostics.filter(({ path, rule }) => concerned.has(path) || rule === OWN_RULES_NAME),
    existing: new Set(opened.show.outlines.map(({ facts }) => facts.id)),
    inputs: inputsOf(opened, templates),
  };
}

/** Checks and renders episode by episode; a caller who lets each go holds one at a time. Writes nothing. */
export async function* buildEpisodes(build: OpenedBuild): AsyncGenerator<BuiltEpisode> {
  const broken = new Set(build.diagnostics.filter(makesWrong).map(({ path }) => path));
  const { show } = build.opened;
  for await (const { episode, rundown, diagnostics, images: found } of checkEpisodes(build.opened)) {
    const { facts } = episode;
    const own = diagnostics.some(makesWrong) ? [facts.path] : [];
    const blockedBy = [...new Set([...own, ...dependencies(facts, show).filter((path) => broken.has(path))])];
    const base = { id: facts.id, path: facts.path, diagnostics, blockedBy, rundown };
    if (blockedBy.length > 0) {
      yield base;
      continue;
    }
    const files: BuiltFile[] = [];
    const showsImages = build.renderers.some((renderer) => renderer.showsImages);
    const read = showsImages ? await readImages(build.opened.root, found) : undefined;
    const images = read?.images ?? new Map();
    for (const { name, render } of build.renderers) {
      const rendered = await render({ episode, rundown, show, templates: build.templates, images });
      files.push(...rendered.map((file) => ({ ...file, path: `${facts.id}/${file.path}`, output: name })));
    }
    yield { ...base, files, images: read?.inputs };
  }
}

/** Reads the sound images of an episode again, now to be kept: each file once, however many addresses lead to it. */
async function readImages(
  root: string,
  found: ReadonlyMap<string, ReferencedImage>,
): Promise<{ readonly images: EpisodeImages; readonly inputs: readonly ImageInput[] }> {
  const images = new Map<string, EpisodeImage>();
  const byPath = new Map<string, ImageInput & { readonly image: EpisodeImage }>();
  for (const [url, reference] of found) {
    if (reference.state !== 'image') continue;
    const { path, format, width, height } = reference;
    let input = byPath.get(path);
    if (input === undefined) {
      const read = await readImage(root, path);
      if (read.state !== 'file')
        throw new OperationError(`Cannot read ${path}: it changed while the show was built.`, 'Build again.');
      const { content } = read;
      input = {
        path,
        content,
        image: { format, width, height, path: imagePath(path, reference, content), content },
      };
      byPath.set(path, input);
    }
    images.set(url, input.image);
  }
  return { images, inputs: [...byPath.values()].map(({ path, content }) => ({ path, content })) };
}

/** The files whose errors make an episode's outputs wrong. */
function dependencies(facts: EpisodeFacts, show: Show): readonly string[] {
  const configs = [
    show.config,
    show.sourcesConfig,
    show.series.find(({ id }) => id === facts.series)?.config,
    show.formats.get(facts.format ?? '')?.config,
    show.coldOpens.get(facts.coldOpen ?? '')?.config,
  ];
  return [facts.path, ...configs.flatMap((config) => (config ? [config.file.path] : []))];
}

/** The files whose errors make outputs of the whole show wrong. */
export function showDependencies({ config, series }: Show): readonly string[] {
  return [config.file.path, ...series.map((each) => each.config.file.path)];
}

function inputsOf({ files, show }: OpenedShow, templates: Templates): readonly BuildInput[] {
  const { config, sources, series, formats, coldOpens, episodes } = files;
  const ids = new Map(show.outlines.map(({ facts }) => [facts.path, facts.id]));
  const shared = [config, ...(sources ? [sources] : []), ...series, ...formats, ...coldOpens];
  return [
    ...shared.map(({ path, text }) => ({ path, text })),
    ...[...templates.values()].map(({ path, text }) => ({ path, text })),
    ...episodes.map(({ path, text }) => ({ path, text, episode: ids.get(path) })),
  ];
}

import { fileURLToPath } from 'node:url';
import type { EpisodeImages, RenderInput, Renderer, Show } from '../../src/model/index.ts';
import { outlineEpisode, parseEpisode } from '../../src/parse/index.ts';
import { readTemplates } from '../../src/read/index.ts';
import { planTiming } from '../../src/timing/index.ts';
import { PLAIN_SHOW } from './plain-show.ts';

const BUILT_IN = readTemplates(fileURLToPath(new URL('../../', import.meta.url)));

/** What a renderer gets for the text of an episode in the plain show; `others` are the show's other episodes by path. */
export async function renderInput(
  text: string,
  {
    path = 'episodes/foundational/001-plain.md',
    others = {},
    settings = {},
    templates = {},
    images = new Map(),
  }: {
    readonly path?: string;
    readonly others?: Readonly<Record<string, string>>;
    readonly settings?: Partial<Show['settings']>;
    readonly templates?: Readonly<Record<string, string>>;
    readonly images?: EpisodeImages;
  } = {},
): Promise<RenderInput> {
  const bare: Show = { ...PLAIN_SHOW, settings: { ...PLAIN_SHOW.settings, ...settings } };
  const outlines = Object.entries({ ...others, [path]: text })
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, content]) => outlineEpisode({ path: name, text: content, defects: [] }, bare));
  const show: Show = { ...bare, outlines };
  const episode = parseEpisode({ path, text, defects: [] }, show);
  const own = Object.entries(templates).map(
    ([name, content]) => [name, { path: `templates/${name}`, text: content }] as const,
  );
  return {
    episode,
    rundown: planTiming(episode, show),
    show,
    templates: new Map([...(await BUILT_IN), ...own]),
    images,
  };
}

/** The text of each file that a renderer makes, by name. */
export async function renderTexts(
  renderer: Renderer,
  input: RenderInput,
): Promise<Readonly<Record<string, string>>> {
  const files = await renderer.render(input);
  return Object.fromEntries(files.map(({ path, content }) => [path, String(content)]));
}

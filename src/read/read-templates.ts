import type { Templates } from '../model/index.ts';
import { layerOf, readLayered } from './read-show.ts';

/** The Handlebars templates by name (`script.html.hbs`): the show's own over the tool's, file by file. */
export async function readTemplates(root: string): Promise<Templates> {
  const files = await readLayered(layerOf(root), 'templates', /\.hbs$/i);
  return new Map(files.map(({ path, text }) => [path.slice('templates/'.length), { path, text }]));
}

import type { OutputFile } from '../model/index.ts';
import { STARTER_EPISODE } from './starter/episode.ts';
import { STARTER_README } from './starter/readme.ts';
import { STARTER_FORMAT, STARTER_SERIES, STARTER_SHOW, STARTER_SOURCES } from './starter/settings.ts';
import { yamlValue } from './yaml-value.ts';

/** The files of a new show: settings, sources, a format, a series, one episode that is small and complete, a README. */
export function scaffoldShow(folderName: string): readonly OutputFile[] {
  const title = titleFrom(folderName);
  const fill = (text: string, shown: string) => text.replaceAll('{{title}}', () => shown);
  return [
    { path: 'README.md', content: fill(STARTER_README, title.replace(/[\\`*_[\]<>#]/g, '\\$&')) },
    { path: 'episodes/show.yaml', content: fill(STARTER_SHOW, yamlValue(title)) },
    { path: 'episodes/sources.yaml', content: STARTER_SOURCES },
    { path: 'episodes/first-steps/series.yaml', content: STARTER_SERIES },
    { path: 'episodes/first-steps/001-the-coffee-queue.md', content: STARTER_EPISODE },
    { path: 'templates/formats/starter-3.yaml', content: STARTER_FORMAT },
  ];
}

/** `my-show` becomes `My show`; a name without letters and digits says nothing. */
function titleFrom(folderName: string): string {
  const words = folderName.replace(/[-_.\s]+/g, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(words)) return 'My show';
  const [first = '', ...rest] = words;
  return first.toUpperCase() + rest.join('');
}

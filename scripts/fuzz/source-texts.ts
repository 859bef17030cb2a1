import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFixture } from '../../tests/lint/fixture.ts';

/** Texts that mutations start from. */
export interface SourceTexts {
  /** Real episodes; none where there is no folder of them. */
  readonly corpus: readonly string[];
  /** The sample show's episodes. */
  readonly samples: readonly string[];
  /** What the rules' fixtures lay as episodes. */
  readonly fixtures: readonly string[];
  /** YAML by the path where it is laid. */
  readonly yaml: ReadonlyMap<string, readonly string[]>;
}

/** Where real episodes lie that are no part of the project. */
export const CORPUS = process.env['COLDOPEN_CORPUS'] ?? '../shared/corpus';

/** Reads them from the project's folder; sorted, so that a seed means the same everywhere with the same files. */
export function readSourceTexts(root: string, corpus: string | undefined): SourceTexts {
  const fixtures = laidByFixtures(join(root, 'tests/lint/rules'));
  const ending = (pattern: RegExp) =>
    fixtures.filter(({ path }) => pattern.test(path)).map(({ text }) => text);
  const yaml = (name: string, pattern: RegExp): readonly string[] => [
    ...textsIn(join(root, 'episodes'), (path) => path.endsWith(name)),
    ...ending(pattern),
  ];
  return {
    corpus: corpus !== undefined && existsSync(corpus) ? textsIn(corpus, (path) => path.endsWith('.md')) : [],
    samples: textsIn(join(root, 'episodes'), (path) => /\d-.*\.md$/.test(path)),
    fixtures: ending(/\.md$/),
    yaml: new Map([
      ['episodes/show.yaml', yaml('show.yaml', /show\.yaml$/)],
      ['episodes/main/series.yaml', yaml('series.yaml', /series\.yaml$/)],
      ['episodes/sources.yaml', yaml('sources.yaml', /sources\.yaml$/)],
      [
        'templates/formats/tiny.yaml',
        textsIn(join(root, 'templates/formats'), (path) => path.endsWith('.yaml')),
      ],
      [
        'templates/cold-opens/knock.yaml',
        textsIn(join(root, 'templates/cold-opens'), (path) => path.endsWith('.yaml')),
      ],
    ]),
  };
}

function textsIn(folder: string, wanted: (path: string) => boolean): readonly string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(wanted).sort();
  return paths.map((path) => readFileSync(join(folder, path), 'utf8'));
}

function laidByFixtures(folder: string): readonly { readonly path: string; readonly text: string }[] {
  return textsIn(folder, (path) => path.endsWith('.md')).flatMap((markdown) =>
    parseFixture(markdown).flatMap(({ files }) => files),
  );
}

import { describe, expect, test } from 'vitest';
import { OperationError } from '../src/model/index.ts';
import { selectFiles } from '../src/selection.ts';

const KNOWN = [
  'episodes/show.yaml',
  'episodes/deep/series.yaml',
  'episodes/deep/001-floor.md',
  'episodes/deep/002-quorum.md',
  'episodes/deeper/001-heat.md',
  'templates/formats/short.yaml',
];
const select = (...paths: string[]) => [...selectFiles('/shows/one', KNOWN, paths)];

describe('selectFiles', () => {
  test.each<[string[], string[]]>([
    [[], KNOWN],
    [[''], KNOWN],
    [['.'], KNOWN],
    [['/shows/one'], KNOWN],
    [['episodes/deep/001-floor.md'], ['episodes/deep/001-floor.md']],
    [['./episodes//deep/001-floor.md'], ['episodes/deep/001-floor.md']],
    [['/shows/one/episodes/deep/001-floor.md'], ['episodes/deep/001-floor.md']],
    [['episodes/deep/'], KNOWN.slice(1, 4)],
    [['templates'], ['templates/formats/short.yaml']],
    [['episodes/deep', 'episodes/deep/001-floor.md'], KNOWN.slice(1, 4)],
  ])('%j', (paths, expected) => expect(select(...paths)).toEqual(expected));

  test.each([
    ['episodes/deep/001-flor.md', 'Did you mean "episodes/deep/001-floor.md"?'],
    ['episodes/depe', 'Did you mean "episodes/deep"?'],
    ['002-quorum.md', 'Did you mean "episodes/deep/002-quorum.md"?'],
    ['episodes/deep/009-x.md', 'Episodes stand at episodes/<series>/<number>-<name>.md'],
    ['heat/001-heat.md', 'Did you mean "episodes/deeper/001-heat.md"?'],
    ['../one/episodes/deep/002-quorum.md', 'Did you mean "episodes/deep/002-quorum.md"?'],
    ['README.md', 'Episodes stand at episodes/<series>/<number>-<name>.md'],
    ['/etc/passwd', 'Episodes stand at'],
  ])('%s is nothing of the show', (path, hint) => {
    try {
      select('episodes', path);
      expect.fail('it was selected');
    } catch (error) {
      expect(error).toBeInstanceOf(OperationError);
      expect((error as OperationError).message).toContain(`"${path}"`);
      expect((error as OperationError).hint).toContain(hint);
    }
  });
});

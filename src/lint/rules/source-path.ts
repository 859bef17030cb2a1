import { type Finding, referencePath } from '../../model/index.ts';
import type { ShowRule } from '../rule.ts';
import { sourceEntries, textField } from '../source-entries.ts';
import { quoted } from '../wording.ts';

export const rule: ShowRule = {
  name: 'source-path',
  scope: 'show',
  severity: 'error',
  description: 'A source’s `path` leads to a file of the show.',
  docs: {
    why: 'A path is what a fact checker opens. It starts from `sources-root` in show.yaml, and never leads out of the show, so that a checkout on another machine has the same files. Of an episode that is only planned, a file may still be to come: [`planned-source-path`](planned-source-path.md) lists those.',
  },
  *check({ show }): Iterable<Finding> {
    const root = show.settings.sourcesRoot;
    for (const entry of sourceEntries(show)) {
      const written = textField(entry, 'path');
      if (written === undefined) continue;
      const path = referencePath(root, written);
      const state = show.references.get(path)?.state;
      if (state === undefined || state === 'file' || (state === 'missing' && entry.planned)) continue;
      yield {
        path: entry.path,
        span: entry.placeOf('path'),
        message: `${quoted(written)} ${WORDS[state]}.`,
        hint:
          state === 'outside'
            ? `Paths of sources start from ${root === '' ? 'the folder of the show' : quoted(`${root}/`)}, without a slash before them.`
            : `It was looked for at ${quoted(path)}.`,
      };
    }
  },
};

const WORDS = {
  missing: 'does not exist; expected a file of the show',
  outside: 'leads out of the show; expected a file of the show',
  'not-a-file': 'is a folder; expected a file',
} as const;

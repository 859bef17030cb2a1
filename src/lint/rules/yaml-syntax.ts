import type { Finding } from '../../model/index.ts';
import { configFiles } from '../config-files.ts';
import { problemsOf, type ShowRule } from '../rule.ts';
import { yamlWording } from '../yaml-wording.ts';

export const rule: ShowRule = {
  name: 'yaml-syntax',
  scope: 'show',
  severity: 'error',
  description: 'Frontmatter and the show’s YAML files are YAML.',
  docs: {
    why: 'Where YAML is broken, what follows is guessed at best: a title with a colon in it, or one quote too few, hides every key below. A quote or bracket that is never closed is reported where it was opened, since that is where it is mended.',
    origin:
      'YAML 1.2.2, core schema. Tags, directives and further documents have no meaning here, and aliases are bounded: frontmatter may come from strangers.',
  },
  *check({ show }): Iterable<Finding> {
    const places = [
      ...configFiles(show).map(({ file, problems }) => ({ path: file.path, problems })),
      ...show.outlines.map(({ facts, problems }) => ({ path: facts.path, problems })),
    ];
    for (const { path, problems } of places)
      for (const problem of problemsOf(problems, 'yaml-syntax'))
        yield { path, span: problem.openedAt ?? problem.span, ...yamlWording(problem.message) };
  },
};

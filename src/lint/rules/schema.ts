import type { Finding, Problem } from '../../model/index.ts';
import { configFiles } from '../config-files.ts';
import { problemsOf, type ShowRule } from '../rule.ts';
import { schemaWording } from '../schema-wording.ts';

export const rule: ShowRule = {
  name: 'schema',
  scope: 'show',
  severity: 'error',
  fixable: true,
  description:
    'Every key and value of frontmatter and of the show’s YAML files is one that the format knows.',
  docs: {
    why: 'A mistyped key is worse than a missing one: nothing complains, and the episode comes out with another length, another host, or no sources. So each key must be known, and each value of its kind. Keys of your own begin with `x-`.',
    origin:
      'The JSON Schemas (2020-12) in `schemas/`, which editors can use too, for completion and hover texts.',
  },
  *check({ show }): Iterable<Finding> {
    for (const { file, problems } of configFiles(show))
      for (const problem of problemsOf(problems, 'schema'))
        yield { path: file.path, span: problem.span, ...schemaWording(problem) };
    for (const { facts, problems } of show.outlines)
      for (const problem of problemsOf(problems, 'schema').filter((each) => !isHostName(each)))
        yield { path: facts.path, span: problem.span, ...schemaWording(problem) };
  },
};

/** A host by name is nobody's id, which `speaker-known` says with the ids that there are. */
function isHostName({ pointer, keyword }: Extract<Problem, { code: 'schema' }>): boolean {
  return keyword === 'pattern' && (pointer[0] === 'hosts' || pointer[0] === 'host');
}

import {
  type CommentedFile,
  commentsIn,
  configFiles,
  heedComments,
  lintComments,
  lintShow,
  RULES,
  type ShowRule,
  withoutOwnRules,
} from '../lint/index.ts';
import { compareDiagnostics, costing, type Diagnostic, filesByPath, OWN_RULES_NAME } from '../model/index.ts';
import { outlineEpisode, parseEpisode, parseShow } from '../parse/index.ts';
import { readShow } from '../read/index.ts';
import { withSources } from '../references.ts';
import { selectFiles } from '../selection.ts';
import { type CheckOptions, lookupIn, namesIn, type OpenedShow } from './opened-show.ts';

/** Reads a show and judges it as a whole. Throws an OperationError where a file or a path asked for cannot be had. */
export async function openShow(options: CheckOptions): Promise<OpenedShow> {
  const { root, paths = [], recollection, runProgram, costs } = options;
  const files = options.files ?? (await readShow(root));
  const selection = selectFiles(root, [...filesByPath(files).keys()], paths);
  const bare = costing(costs, ['settings'], () => parseShow(files));
  const outlines = files.episodes.map((file) =>
    costing(
      costs,
      ['outlines', file.path],
      () => recollection?.outlineOf(file) ?? outlineEpisode(file, bare),
    ),
  );
  const show = await costing(costs, ['references'], () => withSources(root, { ...bare, outlines }, outlines));
  const own = (await options.ownRules?.load(files, show)) ?? withoutOwnRules(show);
  const rules = [...(options.rules ?? RULES), ...own.rules];
  const all = await lintShow(
    {
      show,
      baseline: files.baseline,
      rules: [...RULES, ...own.rules],
      ownRulesKnown: own.complete,
      faults: own.loadFaults,
    },
    {
      files: lookupIn({ files, own }),
      costs,
      rules: rules.filter((rule): rule is ShowRule => rule.scope === 'show'),
    },
  );
  const { diagnostics, hidden } = await heedAll(all, { show, files, rules, own, recollection, costs });
  return {
    root,
    show,
    files,
    hidden,
    rules,
    own,
    recollection,
    runProgram,
    costs,
    asked: paths.length === 0 ? new Set(filesByPath(files).keys()) : selection,
    selected: files.episodes.filter((file) => selection.has(file.path)),
    diagnostics: diagnostics.filter(
      ({ path, rule }) => paths.length === 0 || selection.has(path) || rule === OWN_RULES_NAME,
    ),
  };
}

/** What the show's rules found, without what comments hide of it; and what is wrong with the comments of YAML files. */
async function heedAll(
  found: readonly Diagnostic[],
  {
    show,
    files,
    rules,
    own,
    recollection,
    costs,
  }: Pick<OpenedShow, 'show' | 'files' | 'rules' | 'own' | 'recollection' | 'costs'>,
): Promise<{ readonly diagnostics: readonly Diagnostic[]; readonly hidden: readonly Diagnostic[] }> {
  let diagnostics = found;
  const heed = (commented: CommentedFile): readonly Diagnostic[] => {
    const { shown, hidden } = heedComments(commented, diagnostics);
    diagnostics = shown;
    return hidden;
  };
  const aboutComments: Diagnostic[] = [];
  for (const config of configFiles(show)) {
    const commented = commentsIn(config);
    const context = { show, hidden: heed(commented), ran: rules, costs, ...namesIn({ own }) };
    aboutComments.push(...(await lintComments(commented, context)));
  }
  const concerned = new Set(found.map(({ path }) => path));
  const hidden = files.episodes
    .filter(({ path, text }) => concerned.has(path) && text.includes('coldopen-'))
    .flatMap((file) => {
      const known = recollection?.commentsOf(file);
      if (known) return heed({ file, comments: known });
      const episode = costing(costs, ['parse', file.path], () => parseEpisode(file, show));
      return heed(commentsIn({ file, episode }));
    });
  return { diagnostics: [...diagnostics, ...aboutComments].toSorted(compareDiagnostics), hidden };
}

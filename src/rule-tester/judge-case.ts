import { digestEpisode, lintAcross, lintEpisode, lintShow, optionFault, type Rule } from '../lint/index.ts';
import { type Diagnostic, filesByPath, type Show, type ShowFiles } from '../model/index.ts';
import { outlineEpisode, parseEpisode, parseShow } from '../parse/index.ts';
import { trialRule } from '../plugins/index.ts';
import { planTiming } from '../timing/index.ts';

/** What a rule finds in a small show, sorted. Throws a sentence where the rule is none, or breaks. */
export async function judge(
  given: unknown,
  files: ShowFiles,
  options: Readonly<Record<string, unknown>>,
): Promise<readonly Diagnostic[]> {
  const lookup = filesByPath(files);
  const rule = trialRule(given, lookup);
  const show = showOf(files, rule, options);
  const running = <R>(one: R) => ({ files: lookup, rules: [one] });
  if (rule.scope === 'show') return lintShow({ show }, running(rule));
  const contexts = files.episodes.map((file) => {
    const episode = parseEpisode(file, show);
    return { episode, rundown: planTiming(episode, show), show, file, images: new Map() };
  });
  if (rule.scope === 'across')
    return lintAcross({ show, digests: contexts.map(digestEpisode) }, running(rule));
  if (rule.scope !== 'episode') return [];
  const found: Diagnostic[] = [];
  for (const context of contexts) found.push(...(await lintEpisode(context, running(rule))));
  return found;
}

/** The show, in which the rule has its options and judges episodes of every status. */
function showOf(files: ShowFiles, rule: Rule, options: Readonly<Record<string, unknown>>): Show {
  for (const [name, value] of Object.entries(options)) {
    const option = rule.options && Object.hasOwn(rule.options, name) ? rule.options[name] : undefined;
    if (!option) throw new Error(`The rule has no option ${name}.`);
    const fault = optionFault(option, value);
    if (fault !== undefined)
      throw new Error(`The option ${name} is ${JSON.stringify(value)}; expected ${fault}.`);
  }
  const bare = parseShow(files);
  const { lint } = bare.settings;
  const setting = { severity: 'error', from: 'planned', options } as const;
  const rules = { ...lint.rules, [rule.name]: setting };
  const settings = { ...bare.settings, lint: { ...lint, rules, overrides: [] } };
  return { ...bare, settings, outlines: files.episodes.map((file) => outlineEpisode(file, bare)) };
}

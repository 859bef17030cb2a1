import { type CodeFigure, type Finding, type SourceFile, walkFigures } from '../../model/index.ts';
import {
  CHECKED_LANGUAGES,
  type CheckedLanguage,
  type Effort,
  checkedLanguage,
  findSyntaxFault,
} from '../../notation/syntax/index.ts';
import { isExcerpt } from '../excerpt.ts';
import { spanInFigure } from '../figure-place.ts';
import { partsOf } from '../parts.ts';
import { isConfused } from '../likely-causes.ts';
import { defineRule } from '../rule.ts';
import { yamlWording } from '../yaml-wording.ts';

/** In characters read, several times over; about a second, which only an episode gets to that shows hardly any sound code. */
const MAX_EFFORT = 2_500_000;

export const rule = defineRule({
  name: 'code-parses',
  scope: 'episode',
  severity: 'warning',
  description: 'Code parses in the language that its fence names.',
  options: {
    languages: {
      type: 'texts',
      default: CHECKED_LANGUAGES,
      values: CHECKED_LANGUAGES,
      description: 'Languages whose code is judged, by their canonical names.',
    },
    parts: {
      type: 'boolean',
      default: true,
      description:
        'Lets parts of a program pass: statements without their function, members without their class, sessions with their prompts, `...` for what is left out.',
    },
  },
  docs: {
    why: 'A listener who types the code from the notes meets a missing bracket before anything of what the episode teaches. Whether code parses is judged by a parser of its language, never by running it, and names or types are not looked at. Code that fits nowhere is tried in many ways; an episode with some hundred kilobytes of such code is not judged to its end. A part of a program is judged as a part; for one that cannot be read even so, write `excerpt` after the language, as in `` ```python excerpt ``: it is then left alone. Where code is wrong on purpose, a comment `coldopen-disable-next-line code-parses -- wrong on purpose` says so.',
    origin: 'The grammars of the languages',
  },
  async check({ episode, file }, { languages, parts }) {
    const findings: Finding[] = [];
    const effort: Effort = { left: MAX_EFFORT };
    for (const figure of walkFigures(partsOf(episode))) {
      if (figure.kind !== 'code' || isExcerpt(figure) || isConfused(episode, figure.span)) continue;
      const language = checkedLanguage(figure.language ?? '');
      if (language === undefined || !languages.includes(language)) continue;
      const finding = await judge(figure, language, file, { parts, effort });
      if (finding) findings.push(finding);
    }
    return findings;
  },
});

async function judge(
  figure: CodeFigure,
  language: CheckedLanguage,
  file: SourceFile,
  how: { readonly parts: boolean; readonly effort: Effort },
): Promise<Finding | undefined> {
  const fault = await findSyntaxFault(language, figure.text, how);
  if (!fault) return undefined;
  const { message, hint } = language === 'yaml' ? yamlWording(fault.message) : fault;
  return {
    span: spanInFigure(file.text, figure, fault),
    message,
    hint:
      hint ??
      `For a part that cannot stand alone, write \`excerpt\` after \`${figure.language}\`; for what is no code, \`text\` instead of it.`,
  };
}

import { type CodeFigure, type Finding, type Span, walkFigures } from '../../model/index.ts';
import { canonicalLanguage, suggestLanguage } from '../../notation/code-languages.ts';
import { partsOf } from '../parts.ts';
import type { EpisodeRule } from '../rule.ts';
import { quoted } from '../wording.ts';

export const rule: EpisodeRule = {
  name: 'fence-language',
  scope: 'episode',
  severity: 'warning',
  fixable: true,
  description: 'Every code fence names its language, and one that exists.',
  docs: {
    why: 'The language decides how code is coloured in the notes and the study guide, and whether it counts as code, as a configuration or as a diagram. Output of a program and plain text have a language too: `text`.',
    origin: 'CommonMark 0.31, section 4.5 (info strings)',
  },
  *check({ episode }) {
    for (const figure of walkFigures(partsOf(episode))) {
      if (figure.kind !== 'code' || !figure.openSpan) continue;
      const finding = judge(figure, figure.openSpan);
      if (finding) yield finding;
    }
  },
};

function judge({ language, languageSpan }: CodeFigure, openSpan: Span): Finding | undefined {
  if (language === undefined || !languageSpan) {
    return {
      span: openSpan,
      message: 'This fence names no language; expected one right after the fence’s marks.',
      hint: 'Write `text` for what is no code, such as the output of a program.',
    };
  }
  if (canonicalLanguage(language) !== undefined) return undefined;
  const near = suggestLanguage(language);
  const unknown = `There is no language ${quoted(language)}`;
  if (near === undefined) {
    const hint = 'Write `text` for what is no code, such as the output of a program.';
    return { span: languageSpan, message: `${unknown}; expected the name of one, or \`text\`.`, hint };
  }
  return {
    span: languageSpan,
    message: `${unknown}; did you mean ${quoted(near)}?`,
    fixes: [{ description: `Write ${near}`, edits: [{ span: languageSpan, text: near }] }],
  };
}

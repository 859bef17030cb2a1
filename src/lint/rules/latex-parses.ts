import {
  type Finding,
  type Inline,
  type InlineMath,
  type SourceFile,
  type Span,
  walkFigures,
  walkInlines,
} from '../../model/index.ts';
import type { Effort } from '../../notation/syntax/index.ts';
import { findTexFault } from '../../notation/syntax/tex.ts';
import { spanInFigure } from '../figure-place.ts';
import { partsOf } from '../parts.ts';
import { defineRule } from '../rule.ts';

/** In signs that MathJax reads, some 50 microseconds each: ten times what an episode full of formulas has. */
const MAX_EFFORT = 15_000;

export const rule = defineRule({
  name: 'latex-parses',
  scope: 'episode',
  severity: 'warning',
  description: 'Formulas parse, those in sentences too.',
  docs: {
    why: 'A formula that cannot be read is printed as its source in the notes and the study guide, with all its backslashes. It is read as MathJax reads it, which also draws it; commands that a show defines for itself, or that need a package, are not known there. A file with many thousand signs of formulas is not read to its end.',
    origin: 'The TeX input of MathJax 4',
  },
  async check({ episode, file }) {
    const findings: Finding[] = [];
    const effort: Effort = { left: MAX_EFFORT };
    const parts = partsOf(episode);
    for (const figure of walkFigures(parts)) {
      if (figure.kind !== 'math') continue;
      const fault = await findTexFault(figure.text, true, effort);
      if (fault) findings.push({ span: spanInFigure(file.text, figure, fault), message: fault.message });
    }
    const titles: readonly Inline[] = episode.segments.flatMap(({ titleInlines }) => titleInlines);
    for (const inline of [...titles, ...walkInlines(parts)]) {
      if (inline.type !== 'inline-math') continue;
      const fault = await findTexFault(inline.value, false, effort);
      if (fault) findings.push({ span: spanIn(inline, file, fault), message: fault.message });
    }
    return findings;
  },
});

/** Where a stretch of a formula in a sentence stands; the whole formula where its text was changed on the way. */
function spanIn({ value, span }: InlineMath, { text }: SourceFile, fault: Span): Span {
  const at = text.slice(span.start, span.end).indexOf(value);
  return at === -1 ? span : { start: span.start + at + fault.start, end: span.start + at + fault.end };
}

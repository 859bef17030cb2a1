import { type Finding, walkFigures } from '../../model/index.ts';
import { findMermaidFault } from '../../notation/syntax/mermaid.ts';
import { isExcerpt } from '../excerpt.ts';
import { spanInFigure } from '../figure-place.ts';
import { partsOf } from '../parts.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  name: 'mermaid-parses',
  scope: 'episode',
  severity: 'warning',
  description: 'Mermaid diagrams parse.',
  docs: {
    why: 'A diagram that does not parse is drawn nowhere: not in the notes, not where the repository is read. Flowcharts, sequences, states, classes and entities are read statement by statement; of other kinds only the name is looked at. Most slips are words with brackets in them: `A[cost (in ms)]` needs quotes, `A["cost (in ms)"]`.',
    origin: 'The syntax reference of Mermaid 11',
  },
  *check({ episode, file }): Iterable<Finding> {
    for (const figure of walkFigures(partsOf(episode))) {
      if (figure.kind !== 'diagram' || figure.language !== 'mermaid' || isExcerpt(figure)) continue;
      const fault = findMermaidFault(figure.text);
      if (fault) yield { span: spanInFigure(file.text, figure, fault), message: fault.message };
    }
  },
});

import { type Finding, walkFigures } from '../../model/index.ts';
import { findDotFault } from '../../notation/syntax/dot.ts';
import { isExcerpt } from '../excerpt.ts';
import { spanInFigure } from '../figure-place.ts';
import { partsOf } from '../parts.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  name: 'dot-parses',
  scope: 'episode',
  severity: 'warning',
  description: 'Diagrams in DOT parse.',
  docs: {
    why: 'A diagram that Graphviz cannot read is not drawn: notes and study guide show its source instead. What the diagram means is not looked at.',
    origin: 'The DOT language of Graphviz',
  },
  *check({ episode, file }): Iterable<Finding> {
    for (const figure of walkFigures(partsOf(episode))) {
      if (figure.kind !== 'diagram' || figure.language !== 'dot' || isExcerpt(figure)) continue;
      const fault = findDotFault(figure.text);
      if (fault) yield { span: spanInFigure(file.text, figure, fault), message: fault.message };
    }
  },
});

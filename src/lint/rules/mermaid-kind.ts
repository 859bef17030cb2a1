import { type Finding, walkFigures } from '../../model/index.ts';
import { DRAWN_KINDS, isDrawnKind } from '../../notation/mermaid.ts';
import { mermaidHeader } from '../../notation/syntax/mermaid.ts';
import { spanInFigure } from '../figure-place.ts';
import { partsOf } from '../parts.ts';
import { defineRule } from '../rule.ts';
import { quoted } from '../wording.ts';

export const rule = defineRule({
  name: 'mermaid-kind',
  scope: 'episode',
  severity: 'warning',
  description: 'Mermaid diagrams are of a kind that can be drawn.',
  docs: {
    why: `Mermaid has kinds of diagram that are not drawn here, and notes and study guide show their source instead. Drawn are ${DRAWN_KINDS}.`,
    origin: 'The outputs of Cold Open',
  },
  *check({ episode, file }): Iterable<Finding> {
    for (const figure of walkFigures(partsOf(episode))) {
      if (figure.kind !== 'diagram' || figure.language !== 'mermaid') continue;
      const header = mermaidHeader(figure.text);
      if (!header?.isKnown || isDrawnKind(header.line)) continue;
      yield {
        span: spanInFigure(file.text, figure, header),
        message: `A diagram of the kind ${quoted(header.kind)} is not drawn; expected one of ${DRAWN_KINDS}.`,
        hint: 'Draw it elsewhere and show it as an image, or as a table.',
      };
    }
  },
});

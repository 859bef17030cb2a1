import { childPointer, type ConfigFile, type Finding, type Span, spanOfValue } from '../../model/index.ts';
import { fieldSpan } from '../episode-numbers.ts';
import { isMisspelt } from '../likely-causes.ts';
import type { ShowContext, ShowRule } from '../rule.ts';
import { slipChanges } from '../slips.ts';
import { expectedOneOf, quoted } from '../wording.ts';

export const rule: ShowRule = {
  name: 'format-known',
  scope: 'show',
  severity: 'error',
  fixable: true,
  description: 'Each episode has a format, its own or its series’, and there is a template for it.',
  docs: {
    why: 'The format says which segments an episode has, how long each is, and where 7-3-1 holds. Without one nothing of this can be checked.',
  },
  *check(context): Iterable<Finding> {
    const { show } = context;
    for (const series of show.series) yield* ofSeries(series.config, context);
    for (const outline of show.outlines) {
      const { facts, frontmatter } = outline;
      const own = frontmatter.data.format;
      if (typeof own === 'string' && facts.format === own) {
        const span = spanOfValue(frontmatter.spans, '/format');
        yield* unknown(own, facts.path, span, context);
      } else if (isMisspelt(outline, 'format')) continue;
      else if (facts.format === undefined && show.series.some(({ id }) => id === facts.series))
        yield {
          path: facts.path,
          span: fieldSpan(outline, 'series'),
          message: `The episode has no format; expected \`format:\` here or in the series.`,
          hint: `The show has ${[...show.formats.keys()].map(quoted).join(', ')}.`,
        };
    }
  },
};

function* ofSeries({ file, data, spans }: ConfigFile, context: ShowContext): Iterable<Finding> {
  const fields = (data ?? {}) as { format?: unknown; planned?: unknown };
  const places: [unknown, string][] = [[fields.format, '/format']];
  if (Array.isArray(fields.planned))
    for (const [index, plan] of fields.planned.entries())
      places.push([
        (plan as { format?: unknown } | null)?.format,
        childPointer(`/planned/${index}`, 'format'),
      ]);
  for (const [value, pointer] of places)
    if (typeof value === 'string') yield* unknown(value, file.path, spanOfValue(spans, pointer), context);
}

function* unknown(format: string, path: string, span: Span, { show }: ShowContext): Iterable<Finding> {
  if (show.formats.has(format)) return;
  const none = 'the show has no formats.';
  yield {
    path,
    span,
    message: `\`format\` is ${quoted(format)}; ${expectedOneOf(format, show.formats.keys(), none)}`,
    hint: 'A format is a file of `templates/formats/`.',
    ...slipChanges(format, span, show.formats.keys()),
  };
}

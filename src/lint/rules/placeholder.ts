import { type Finding, type Segment, type Span, walkFigures, walkInlines } from '../../model/index.ts';
import { partsOf } from '../parts.ts';
import { defineRule } from '../rule.ts';
import { quoted } from '../wording.ts';

/** What stands in for words that are still to come. */
const PLACEHOLDER = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}_-])(?:TODO|TBD|TBC|FIXME|TKTK|XXX+)(?![\p{L}\p{N}_-]|['’]?s\b| (?:list|comment|item|app)s?\b)`,
    String.raw`\[(?:INSERT|YOUR|NUMBER|NAME|DATE|TITLE|TIME|COMPANY|PLACEHOLDER|FILL|ADD|TK|TBD|TODO|XX+|\?+)\b[^\]\n]{0,80}\]`,
    String.raw`\[(?:insert|your|fill in|add) [^\]\n]{1,80} here\]`,
    String.raw`(?<!\?)\?{3}(?!\?)`,
    String.raw`\{\{[^{}\n]{0,80}\}\}`,
    String.raw`\b[Ll]orem ipsum\b`,
    String.raw`[[(]citation needed[\])]`,
  ].join('|'),
  'gu',
);
/** One cheap look tells a text without any of them. */
const ANYTHING =
  /TODO|TB[DC]|FIXME|TKTK|XXX|\[(?:INS|YOU|NUM|NAM|DAT|TIT|TIM|COM|PLA|FIL|ADD|TK|TB|XX|\?|ins|you|fil|add)|\?\?\?|\{\{|orem ipsum|citation needed/;

export const rule = defineRule({
  name: 'placeholder',
  scope: 'episode',
  severity: 'error',
  from: 'review',
  description: 'Nothing in an episode that is ready for review waits to be filled in.',
  options: {
    also: {
      type: 'texts',
      default: [],
      description: 'Other words that stand in for something in this show, to the letter.',
    },
  },
  docs: {
    why: 'Everybody writes “TODO: check this number” into a draft, and nobody finds it again before a host says it to ten thousand people. In a draft they are yours, and this rule is silent; from review on they are errors, in speech, in what is printed, in titles and in the frontmatter. Code is left alone: there a TODO is what the code says.',
  },
  *check({ episode, file }, { also }): Iterable<Finding> {
    if (!ANYTHING.test(file.text) && !also.some((word) => file.text.includes(word))) return;
    for (const span of texts(episode)) {
      const text = file.text.slice(span.start, span.end);
      for (const { start, end } of placeholdersIn(text, also))
        yield {
          span: { start: span.start + start, end: span.start + end },
          message: `${quoted(text.slice(start, end))} waits to be filled in; expected the words themselves.`,
          hint: 'Fill it in, cut the sentence, or set the status back to `draft`.',
        };
    }
  },
});

type Parsed = Parameters<typeof partsOf>[0];

/** Where words stand that somebody hears or reads. */
function* texts(episode: Parsed): Generator<Span> {
  const { data, spans } = episode.frontmatter;
  yield* strings(data, '', (pointer) => spans[pointer]?.value);
  for (const segment of episode.segments) yield* titleTexts(segment);
  const parts = partsOf(episode);
  for (const inline of walkInlines(parts)) if (inline.type === 'text') yield inline.span;
  for (const { attributeList } of walkFigures(parts))
    for (const { name, valueSpan } of attributeList)
      if (name === 'caption' || name === 'say') yield valueSpan;
}

function titleTexts({ titleInlines }: Segment): readonly Span[] {
  return titleInlines.filter(({ type }) => type === 'text').map(({ span }) => span);
}

function* strings(
  value: unknown,
  pointer: string,
  spanOf: (pointer: string) => Span | undefined,
): Generator<Span> {
  if (typeof value === 'string') {
    const span = spanOf(pointer);
    if (span) yield span;
  } else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value))
      yield* strings(inner, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, spanOf);
}

function* placeholdersIn(text: string, also: readonly string[]): Generator<Span> {
  if (ANYTHING.test(text))
    for (const { 0: found, index } of text.matchAll(PLACEHOLDER))
      yield { start: index, end: index + found.length };
  for (const word of also) {
    if (word === '') continue;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      yield { start: at, end: at + word.length };
  }
}

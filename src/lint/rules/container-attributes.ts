import {
  type Attribute,
  type AttributeSpec,
  type Beat,
  COMMON_ATTRIBUTES,
  containerSpec,
  FIGURE_ATTRIBUTES,
  type Finding,
  walkFigures,
} from '../../model/index.ts';
import { judgeValue } from '../attribute-value.ts';
import { partsOf, placedContainers } from '../parts.ts';
import { type EpisodeContext, type EpisodeRule, problemsOf } from '../rule.ts';
import { slipFixes } from '../slips.ts';
import { expectedOneOf, quoted } from '../wording.ts';

type Specs = Readonly<Record<string, AttributeSpec>>;

export const rule: EpisodeRule = {
  name: 'container-attributes',
  scope: 'episode',
  severity: 'error',
  fixable: true,
  description: 'Attributes of containers and fences are well formed, known, and have a value that fits.',
  docs: {
    why: 'An attribute that is misspelt does nothing, and says nothing either: the silence after a question stays out, the answer of a quiz is never printed. Which attributes a container takes, and what their values may be, is listed with the source format.',
    origin: 'The source format: Containers, Figures',
  },
  *check(context) {
    yield* malformed(context);
    for (const { beat } of placedContainers(context.episode)) {
      const spec = containerSpec(beat.name);
      if (!spec) continue;
      const specs: Specs = { ...COMMON_ATTRIBUTES, ...spec.attributes };
      yield* judge(beat.attributeList, specs, `\`:::${beat.name}\``);
      yield* missing(beat, specs);
    }
    for (const figure of walkFigures(partsOf(context.episode)))
      yield* judge(figure.attributeList, FIGURE_ATTRIBUTES, 'a fence');
  },
};

function* malformed({ episode, file }: EpisodeContext): Generator<Finding> {
  for (const { text, span } of problemsOf(episode.problems, 'attribute-malformed')) {
    yield {
      span,
      message: `Unexpected ${quoted(text)}; expected \`key=value\`, \`key="some words"\`, \`#id\` or \`.class\`.`,
      hint: 'A value with a space, a quote, an equals sign or a brace stands between quotes.',
    };
  }
  for (const { name, first, span } of problemsOf(episode.problems, 'attribute-duplicate')) {
    yield {
      span,
      message: `Unexpected second ${quoted(name)}; expected each attribute once.`,
      hint: 'The first one counts.',
      fixes: [{ description: 'Delete the one that does not count', edits: [{ span, text: '' }] }],
      related: [{ path: file.path, span: first, message: 'The one that counts.' }],
    };
  }
}

function* judge(attributes: readonly Attribute[], specs: Specs, owner: string): Generator<Finding> {
  for (const attribute of attributes) {
    const spec = Object.hasOwn(specs, attribute.name) ? specs[attribute.name] : undefined;
    const finding = spec ? judgeValue(attribute, spec) : unknown(attribute, specs, owner, attributes);
    if (finding) yield finding;
  }
}

/** What these two are for is what is said, so a slip in them is the author's to mend. */
const SAYING: ReadonlySet<string> = new Set(['say', 'spoken']);

function unknown(
  { name, nameSpan }: Attribute,
  specs: Specs,
  owner: string,
  all: readonly Attribute[],
): Finding {
  const expected = expectedOneOf(name, Object.keys(specs), '');
  const free = Object.keys(specs).filter((key) => !all.some((other) => other.name === key));
  const fixes = slipFixes(name, nameSpan, free)?.filter(
    ({ edits }) => !edits.some(({ text }) => SAYING.has(text)),
  );
  return { span: nameSpan, message: `Unexpected attribute ${quoted(name)} of ${owner}; ${expected}`, fixes };
}

function* missing({ name, nameSpan, attributes }: Beat, specs: Specs): Generator<Finding> {
  for (const [key, { required, description }] of Object.entries(specs)) {
    if (!required || Object.hasOwn(attributes, key)) continue;
    yield {
      span: nameSpan,
      message: `${quoted(`:::${name}`)} has no ${quoted(key)}; expected \`:::${name}{${key}=…}\`.`,
      hint: description,
    };
  }
}

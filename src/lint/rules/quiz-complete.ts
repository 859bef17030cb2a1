import type { Beat, Finding, Option } from '../../model/index.ts';
import { placedContainers } from '../parts.ts';
import type { EpisodeRule } from '../rule.ts';
import { expectedOneOf, quoted } from '../wording.ts';

export const rule: EpisodeRule = {
  name: 'quiz-complete',
  scope: 'episode',
  severity: 'error',
  description: 'A quiz has options, each with a letter of its own, and its answer is one of them.',
  docs: {
    why: 'The study guide prints the options with the quiz and the answer at its end. An answer that names no option sends the reader looking for something that is not there.',
    origin: 'The source format: Containers',
  },
  *check({ episode }) {
    for (const { beat } of placedContainers(episode)) {
      if (beat.name !== 'quiz') continue;
      const options = beat.parts.filter((part) => part.type === 'option');
      yield* judgeOptions(beat, options);
      if (options.length > 0) yield* judgeAnswer(beat, options);
    }
  },
};

function* judgeOptions(quiz: Beat, options: readonly Option[]): Generator<Finding> {
  if (options.length < 2) {
    const count = options.length === 0 ? 'no options' : 'only one option';
    yield {
      span: quiz.nameSpan,
      message: `This quiz has ${count}; expected at least two lines such as \`a. …\` and \`b. …\`.`,
      hint: 'Begin each option with a letter and a dot, on a line of its own.',
    };
  }
  const seen = new Set<string>();
  for (const { key, keySpan } of options) {
    if (seen.has(key))
      yield {
        span: keySpan,
        message: `Unexpected second option ${quoted(key)}; expected a letter of its own.`,
      };
    seen.add(key);
  }
}

/** Letters are found in the value as written; whether it is a list of letters at all is for `container-attributes`. */
function* judgeAnswer(quiz: Beat, options: readonly Option[]): Generator<Finding> {
  const answer = quiz.attributeList.find((attribute) => attribute.name === 'answer');
  if (!answer) return;
  const keys = [...new Set(options.map((option) => option.key))];
  for (const { 0: letter, index } of answer.value.matchAll(/(?<![a-z])[a-z](?![a-z])/gi)) {
    if (keys.includes(letter.toLowerCase())) continue;
    const start = answer.valueSpan.start + index;
    yield {
      span: { start, end: start + letter.length },
      message: `The answer ${quoted(letter)} is none of the options; ${expectedOneOf(letter, keys, '')}`,
    };
  }
}

import type { CastMember, PartMark } from '../model/index.ts';
import { escapePattern } from '../notation/escape-pattern.ts';

/** What a mark is looked for in. */
export interface MarkedText {
  /** What is said in the part. */
  readonly text: string;
  /** The part's `cast` attribute. */
  readonly castAttribute?: string | undefined;
  readonly cast: readonly Pick<CastMember, 'id' | 'name' | 'aliases'>[];
  /** BCP 47. Words are looked for in English only; in other languages every mark made of words counts as found. */
  readonly language: string;
}

/** How a mark is asked for: `a date`, and what would be one. */
export const MARK_WORDING: Readonly<Record<PartMark, { readonly name: string; readonly example: string }>> = {
  character: {
    name: 'a named person',
    example: 'the name of someone of the cast, or the attribute `cast=…`',
  },
  'clock-time': { name: 'a clock time', example: '“At 03:14”, “at three in the morning”' },
  date: { name: 'a date', example: '“On 12 March 2019”, “in 2007”' },
  number: { name: 'a number', example: '“400 million people”, “thirteen minutes”' },
  question: { name: 'a question', example: 'a sentence that ends in a question mark' },
  premise: { name: 'a premise', example: '“Imagine …”, “What if …”, “Suppose …”' },
  consequence: { name: 'a consequence', example: '“Then …”, “It would …”, “Within an hour …”' },
  contrast: { name: 'a contrast', example: '“But …”, “Instead …”, “Not one …”' },
  paradox: { name: 'a contradiction', example: '“And yet …”, “the same data, different answers”' },
};

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)';
const ORDINAL = '(?:\\d{1,2}(?:st|nd|rd|th)?|(?:[a-z]+-)?(?:first|second|third|[a-z]+th))';
const YEAR = "(?:1[5-9]\\d\\d|20\\d\\d|['’]\\d\\d)";
const DATES = [
  String.raw`\b\d{4}-\d{2}-\d{2}\b`,
  String.raw`\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b`,
  `\\b${MONTH},? +(?:the +)?(?:${ORDINAL}|${YEAR})\\b`,
  `\\b${ORDINAL} +(?:of +)?${MONTH}(?![a-z])`,
  String.raw`\b(?:in|of|since|by|until|from|during|summer|winter|spring|autumn|fall) +(?:1[5-9]\d\d|20\d\d)\b`,
  String.raw`\b(?:Christmas|New Year['’]s|Thanksgiving|Halloween|Diwali|Black Friday|Cyber Monday|Boxing Day|Leap Day)\b`,
];

const CLOCK_TIMES = [
  String.raw`(?<![\d:])(?:[01]?\d|2[0-4]):[0-5]\d(?![\d:]*\d:)`,
  String.raw`\b\d{1,2} *[ap]\.?m\b`,
  String.raw`\bo['’]clock\b|\b(?:noon|midday|midnight)\b`,
  String.raw`\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}) in the (?:morning|afternoon|evening)\b`,
  String.raw`\b(?:half|quarter|minutes?) (?:past|to|after|before) \w+`,
];

const NUMBERS = [
  String.raw`\d`,
  String.raw`\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)\b`,
  String.raw`\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|[mbtr]+illions?|dozens?|twice|half)\b`,
];

const CONTRASTS = [
  String.raw`\b(?:but|yet|instead|however|although|though|despite|whereas|while|nevertheless|nonetheless|still|unlike|except)\b`,
  String.raw`\b(?:rather than|in spite of|not (?:a single|one)|never once|on the contrary|nothing (?:happened|broke|failed))\b`,
  String.raw`\b(?:no|zero|without an?) (?:crash|outage|error|downtime|incident|failure|page)\w*`,
];

const WORDS: Readonly<Record<Exclude<PartMark, 'character'>, RegExp>> = {
  'clock-time': anyOf(CLOCK_TIMES),
  date: anyOf(DATES),
  number: anyOf(NUMBERS),
  question: /[?？؟]/,
  premise: anyOf([
    String.raw`\b(?:imagine|what if|suppose|supposing|pretend|assume|picture|let['’]s say|think of a world)\b`,
    String.raw`\b(?:in a world (?:where|without|that)|if\b.{1,80}\b(?:had|were|never))\b`,
  ]),
  consequence: anyOf([
    String.raw`\b(?:then|would|wouldn['’]t|could|couldn['’]t|will|therefore|thus|hence|consequently|nobody|no one|without)\b`,
    String.raw`\b(?:as a result|because of|(?:that|which|it|this) means|le(?:ads|d) to|no longer|after that|so that)\b`,
    String.raw`(?:^|[.!?] )So\b|\b(?:within|in|after) (?:\w+ )?(?:second|minute|hour|day|week|month|year)s?\b`,
  ]),
  contrast: anyOf(CONTRASTS),
  paradox: anyOf([
    ...CONTRASTS,
    String.raw`\b(?:parado\w+|impossibl[ey]|contradict\w*|at the same time|cannot both|can['’]t both|makes no sense|should(?: not|n['’]t)?)\b`,
    String.raw`\bsame\b.{1,200}\bdifferent\b|\bdifferent\b.{1,200}\bsame\b|\b(?:every|all|each)\b.{1,200}\b(?:no|none|nobody|nothing|never|not)\b`,
  ]),
};

/** Whether a part carries a mark. Marks are recognised by their words, so a good writer can always be cleverer: hence warnings, not proofs. */
export function hasMark(mark: PartMark, marked: MarkedText): boolean {
  if (mark === 'character') return namesSomebody(marked);
  if (mark !== 'question' && !/^en(?:-|$)/i.test(marked.language)) return true;
  return WORDS[mark].test(marked.text);
}

function namesSomebody({ text, castAttribute = '', cast }: MarkedText): boolean {
  const asked = castAttribute.split(/[\s,]+/);
  return cast.some(
    ({ id, name, aliases }) =>
      asked.includes(id) || [name, ...aliases].some((known) => containsName(text, known)),
  );
}

/** The name as whole words, as it is written. */
function containsName(text: string, name: string): boolean {
  if (name.trim() === '') return false;
  const literal = escapePattern(name.trim()).replace(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'u').test(text);
}

function anyOf(patterns: readonly string[]): RegExp {
  return new RegExp(patterns.join('|'), 'i');
}

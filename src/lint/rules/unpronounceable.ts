import type { Finding, Span } from '../../model/index.ts';
import { proseMatches } from '../passage-matches.ts';
import { defineRule } from '../rule.ts';
import type { EpisodeContext } from '../rule.ts';
import type { SpokenPassage } from '../spoken-passage.ts';
import { spokenPassages } from '../spoken-passages.ts';
import { quoted } from '../wording.ts';

/** What only machines read, with what to call it. Every repetition is of one kind of character, so nothing is tried twice. */
const TOKENS: readonly {
  readonly what: string;
  readonly pattern: RegExp;
  readonly any: RegExp;
  readonly hint: string;
}[] = [
  {
    what: 'web address',
    any: /:\/\/|www\./gi,
    pattern:
      /(?:https?|ftps?|ssh|git|file):\/\/[^\s<>"”]{1,2000}|(?<![\p{L}\p{N}.])www\.[^\s<>"”]{1,2000}/giu,
    hint: 'Say what is there, and make those words a link: `[the paper](https://…)`.',
  },
  {
    what: 'e-mail address',
    any: /@/g,
    pattern: /(?<![\p{L}\p{N}._+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,200}[\p{L}\p{N}]/gu,
    hint: 'Say that the address is in the show notes, and put it into a link.',
  },
  {
    what: 'identifier',
    any: /[\da-f]-[\da-f]{4}-/gi,
    pattern: /(?<![\p{L}\p{N}-])[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?![\p{L}\p{N}])/giu,
    hint: 'Say “an id”, and show it in a fence.',
  },
  {
    what: 'hexadecimal number',
    any: /0x/gi,
    pattern: /(?<![\p{L}\p{N}])0x[\da-f]{3,64}(?![\p{L}\p{N}])/giu,
    hint: 'Say what it stands for, and show it in a fence.',
  },
  {
    what: 'hash',
    any: /[\da-f]{7}/g,
    pattern:
      /(?<![\p{L}\p{N}_-])(?=[\da-f]{0,63}\d[\da-f]{0,63}\d)(?=[\da-f]{0,63}[a-f][\da-f]{0,63}[a-f])[\da-f]{7,128}(?![\p{L}\p{N}_-])/gu,
    hint: 'Say “a hash”, and show it in a fence.',
  },
  {
    what: 'file path',
    any: /[\\/]/g,
    pattern:
      /(?<![\p{L}\p{N}/.:~])(?:(?:~|\.{1,2})?\/[\w.@-]{1,100}\/[\w.@/-]{1,300}|[A-Za-z]:\\[\w.@\\-]{2,300}|[\w.@-]{1,60}\/[\w.@-]{1,60}\/[\w.@/-]{0,200}\.[a-z]{1,5}(?![\p{L}\p{N}]))/gu,
    hint: 'Say what the file is, and give its path in a fence or a link.',
  },
];
/** What a host can say of code without thinking: names of words, calls, one sign between names, big-O. */
const SIGNS = /[^\p{L}\p{N}\p{M}\s._'’-]|--|\.\./gu;
const SAYABLE = /^(?:[OΘΩ]\([^()]{1,20}\)|[\p{L}\p{N}_.]{1,40}\(\))$/u;

export const rule = defineRule({
  name: 'unpronounceable',
  scope: 'episode',
  severity: 'warning',
  description: 'What is said holds nothing that only a machine can read.',
  options: {
    'code-signs': {
      type: 'integer',
      default: 2,
      minimum: 0,
      description:
        'How many signs (brackets, operators, slashes) code in backticks may have and still be said.',
    },
    'code-length': {
      type: 'integer',
      default: 32,
      minimum: 1,
      description: 'How many characters code in backticks may have and still be said.',
    },
  },
  docs: {
    why: 'Nobody can read an address, a hash or a line of code aloud so that somebody else can write it down, and a host who meets one in the script stumbles. Say what it is, and leave it to the show notes: a link is said by its text, a fence is shown. A word, a name such as `get_user` or `close()` and short expressions such as `n + 1` in backticks are fine.',
    origin: 'Writing for the ear',
  },
  *check(context, options): Iterable<Finding> {
    yield* ofTokens(context);
    for (const passage of spokenPassages(context.episode))
      for (const code of passage.codes) {
        const text = passage.text.slice(code.start, code.end).trim();
        const signs = text.match(SIGNS)?.length ?? 0;
        if (SAYABLE.test(text)) continue;
        if (signs === 0 && /\s/.test(text)) continue;
        if (signs <= options['code-signs'] && text.length <= options['code-length']) continue;
        yield {
          span: passage.sourceOf(code),
          message: `The code ${quoted(text)} cannot be said; expected words.`,
          hint: 'Say what it does, and show the code in a fence.',
        };
      }
  },
});

function* ofTokens({ episode }: EpisodeContext): Iterable<Finding> {
  const taken = new Map<SpokenPassage, Span[]>();
  for (const { what, pattern, any, hint } of TOKENS)
    for (const { passage, match, stretch } of proseMatches(episode, pattern, any)) {
      const text = withoutPunctuation(match[0]);
      const { start } = stretch;
      const end = start + text.length;
      if (what === 'hash' && !(/[a-f]/.test(text) && /\d.{0,126}\d/.test(text))) continue;
      const others = taken.get(passage) ?? [];
      if (others.some((other) => start < other.end && other.start < end)) continue;
      taken.set(passage, [...others, { start, end }]);
      const message = `The ${what} ${quoted(text)} cannot be said; expected words.`;
      yield { span: passage.sourceOf({ start, end }), message, hint };
    }
}

/** An address ends before what closes the sentence. */
function withoutPunctuation(text: string): string {
  let end = text.length;
  while (end > 0 && /[.,;:!?)\]'’*]/.test(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}

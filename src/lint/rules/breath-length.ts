import type { Finding, Span } from '../../model/index.ts';
import { formatLength } from '../../notation/time.ts';
import { defineRule } from '../rule.ts';
import { spokenMsBy } from '../spoken-ms.ts';
import type { SpokenPassage } from '../spoken-passage.ts';
import { spokenPassages } from '../spoken-passages.ts';
import { counted, quoted } from '../wording.ts';

/** A mark at which a reader can breathe in; a comma inside a number is none. */
const BREATH = /[,;:…!?.)\]"”’»،।]+(?=\s)|\s[-–—]{1,3}(?=\s)|[—…]/gu;
/** Words before which a sentence can be parted, the best first. */
const JOINTS = [
  /\s(?=(?:but|so|because|although|though|whereas|while|unless|until|after|before)\s)/gi,
  /\s(?=(?:and|or|which|who|whose|where|when|if|that|then)\s)/gi,
  /\s(?=(?:with|without|by|from|through|across|between|into|including|such|rather)\s)/gi,
] as const;

export const rule = defineRule({
  name: 'breath-length',
  scope: 'episode',
  severity: 'warning',
  description: 'No sentence is too long to say, or to hear, in one breath.',
  options: {
    breath: {
      type: 'length',
      default: '11 s',
      minimum: '2 s',
      description: 'How long somebody speaks at most between two marks at which they can breathe.',
    },
    sentence: {
      type: 'length',
      default: '25 s',
      minimum: '5 s',
      description: 'How long a sentence takes at most, however many commas it has.',
    },
  },
  docs: {
    why: 'A reader looks back; a listener cannot. By the end of a very long sentence its beginning is forgotten, and the host has run out of air in a place that nobody chose. The time is the one the rundown gives the paragraph, at its speaker’s rate; commas, dashes, colons and semicolons give a breath. A sentence with many of them must still end some time.',
    origin: 'Writing for the ear: one thought a sentence, about 20 words, 25 at most',
  },
  *check({ episode, rundown, show }, { breath, sentence: longest }): Iterable<Finding> {
    const msOf = spokenMsBy(rundown, show);
    for (const passage of spokenPassages(episode)) {
      if (msOf(passage, { start: 0, end: passage.text.length }) <= Math.min(breath, longest)) continue;
      for (const sentence of passage.sentences) {
        const ms = msOf(passage, sentence);
        if (ms <= Math.min(breath, longest)) continue;
        const stretch = breaths(passage.text, sentence).find((part) => msOf(passage, part) > breath);
        if (stretch)
          yield {
            span: passage.sourceOf(stretch),
            message: `${sentenceStart(wordCount(passage, stretch))} and ${about(msOf(passage, stretch))} without a breath; expected ${formatLength(breath)} at most.`,
            hint: advice(passage.text, stretch, 'End the sentence, or put a comma,'),
          };
        else if (ms > longest)
          yield {
            span: passage.sourceOf(sentence),
            message: `This sentence takes ${about(ms)}; expected ${formatLength(longest)} at most.`,
            hint: advice(passage.text, sentence, 'End it'),
          };
      }
    }
  },
});

/** The stretches of a sentence between its breaths. */
function breaths(text: string, { start, end }: Span): readonly Span[] {
  const stretches: Span[] = [];
  let from = start;
  for (const { 0: mark, index } of text.slice(start, end).matchAll(BREATH)) {
    const to = start + index + mark.length;
    stretches.push({ start: from, end: to });
    from = to;
  }
  stretches.push({ start: from, end });
  return stretches.map((stretch) => {
    const blanks = /^\s*/.exec(text.slice(stretch.start, stretch.end))?.[0].length ?? 0;
    return { start: stretch.start + blanks, end: stretch.end };
  });
}

/** Where to part a stretch: the joint nearest to its middle, of the best kind that its middle half has. */
function advice(text: string, { start, end }: Span, what: string): string {
  const words = text.slice(start, end);
  const [low, middle, high] = [words.length / 4, words.length / 2, (words.length * 3) / 4];
  for (const joint of JOINTS) {
    const places = [...words.matchAll(joint)].map(({ index }) => index + 1);
    const near = places
      .filter((place) => low <= place && place <= high)
      .toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
    if (near === undefined) continue;
    const next = words
      .slice(near, near + 60)
      .split(/\s+/)
      .slice(0, 3)
      .join(' ');
    return `${what} before ${quoted(next)}.`;
  }
  return 'Say it in two sentences.';
}

function wordCount({ text }: SpokenPassage, { start, end }: Span): number {
  return text.slice(start, end).split(/\s+/).length;
}

function sentenceStart(words: number): string {
  return `These are ${counted(words, 'word')}`;
}

function about(ms: number): string {
  return `about ${formatLength(Math.ceil(ms / 1_000) * 1_000)}`;
}

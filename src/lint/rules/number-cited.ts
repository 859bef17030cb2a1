import type { Beat, Finding, Span } from '../../model/index.ts';
import { walkBeats, walkInlines } from '../../model/index.ts';
import { isTale, isWorkedOut } from '../fiction.ts';
import { claimIn, CLAIM_MARK } from '../number-claims.ts';
import { speechMatches } from '../passage-matches.ts';
import { partsOf } from '../parts.ts';
import { defineRule } from '../rule.ts';
import type { SpokenPassage } from '../spoken-passage.ts';
import { spokenPassages } from '../spoken-passages.ts';
import { quoted } from '../wording.ts';

/** Containers that are made of claims. */
const RECORDS: ReadonlySet<string> = new Set(['metrics', 'timeline', 'config']);

export const rule = defineRule({
  name: 'number-cited',
  scope: 'episode',
  severity: 'warning',
  from: 'review',
  description: 'Whoever claims a large number, or a production’s figures, says where they are from.',
  options: {
    kinds: {
      type: 'texts',
      default: ['money', 'counts', 'percentages'],
      values: ['money', 'counts', 'percentages'],
      description: 'The numbers that need a source: sums of money, large counts, percentages.',
    },
    containers: {
      type: 'boolean',
      default: true,
      description: 'Whether each `metrics`, `timeline` and `config` must cite something.',
    },
  },
  docs: {
    why: 'Numbers are what listeners repeat. One that nobody can trace is repeated all the same. A citation in the paragraph, in the ones right before and after it, or anywhere in its container will do, and so does one where the same number is told elsewhere in the episode. Numbers that are worked out (`derivation`, `exercise`, …), made up (`story`, a fictional `cast`, “suppose”) or left open (“if”, “would”) claim nothing.',
    origin: 'The show’s quality gates: numbers sourced',
  },
  *check({ episode, show }, { kinds, containers }): Iterable<Finding> {
    const passages = spokenPassages(episode);
    const cited = citedBeats(passages);
    const marked = new Map<number, SpokenPassage>();
    for (const { index, passage } of speechMatches(episode, CLAIM_MARK)) marked.set(index, passage);
    const told = new Set(
      [...marked.values()]
        .filter(({ citations }) => citations > 0)
        .flatMap((passage) => claimsOf(passage, kinds)),
    );
    for (const [index, passage] of marked) {
      const { container } = passage;
      if (container && (RECORDS.has(container.name) || cited.has(container))) continue;
      if (isTale(passage, show) || isWorkedOut(passage)) continue;
      // Words for a figure are about its numbers, and a preview about those of another episode.
      if (passage.kind === 'say' || container?.name === 'preview') continue;
      if ([-1, 0, 1].some((step) => isCited(passages[index + step], passage))) continue;
      const claim = firstClaim(passage, kinds);
      const words = claim && wordsOf(passage, claim);
      if (!claim || words === undefined || told.has(words)) continue;
      told.add(words);
      yield {
        span: passage.sourceOf(claim),
        message: `Nothing says where ${quoted(words)} is from; expected a citation near it.`,
        hint: 'Put `[@id]` behind the sentence, or say that the number is made up.',
      };
    }
    if (containers)
      for (const beat of walkBeats(partsOf(episode)))
        if (RECORDS.has(beat.name) && hasNumbers(beat) && !isTale({ beats: [beat] }, show))
          yield* uncited(beat);
  },
});

/** Every claim of a paragraph, one a sentence. */
function claimsOf(passage: SpokenPassage, kinds: readonly string[]): readonly string[] {
  return passage.sentences.flatMap((sentence) => {
    const claim = claimIn(passage.text, sentence, kinds);
    return claim ? [wordsOf(passage, claim)] : [];
  });
}

function wordsOf({ text }: SpokenPassage, { start, end }: Span): string {
  return text.slice(start, end);
}

function firstClaim(passage: SpokenPassage, kinds: readonly string[]): Span | undefined {
  for (const sentence of passage.sentences) {
    const claim = claimIn(passage.text, sentence, kinds);
    if (claim && passage.isProse(claim)) return claim;
  }
  return undefined;
}

/** Whether another passage beside this one, under the same heading and container, cites something. */
function isCited(other: SpokenPassage | undefined, { segment, container }: SpokenPassage): boolean {
  return (
    other !== undefined && other.citations > 0 && other.segment === segment && other.container === container
  );
}

function citedBeats(passages: readonly SpokenPassage[]): ReadonlySet<Beat> {
  return new Set(
    passages
      .flatMap(({ beats, citations }) => (citations > 0 ? beats : []))
      .filter(({ implicit }) => !implicit),
  );
}

function hasNumbers({ parts }: Beat): boolean {
  return [...walkInlines(parts)].some((inline) => inline.type === 'text' && /\p{N}/u.test(inline.value));
}

function* uncited({ name, nameSpan, parts }: Beat): Iterable<Finding> {
  if ([...walkInlines(parts)].some(({ type }) => type === 'citation')) return;
  yield {
    span: nameSpan,
    message: `This ${quoted(name)} gives numbers and cites nothing; expected where they are from.`,
    hint: 'Put `[@id]` behind the sentence that rests on it; give it `cast=` of a fictional character where it is made up.',
  };
}

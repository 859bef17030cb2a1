import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Episode,
  type Inline,
  type Part,
  type Span,
  walkBlocks,
  walkInlines,
  walkParts,
} from '../../src/model/index.ts';
import { HEAD, parseBody } from '../support/plain-show.ts';

/** The same texts in every continuous run; without CI others each time. */
if (process.env.CI) fc.configureGlobal({ seed: 20_261_121 });

/** Prose words of a generated text are `w1x`, `w2x`, …; words of code, comments and cues never look like that. */
let count = 0;
const word = fc.constant(null).map(() => `w${++count}x`);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const inline = words.chain((text) =>
  fc.constantFrom(
    text,
    `*${text}*`,
    `**${text}**`,
    `~~${text}~~`,
    `\`${text}\``,
    `[${text}](https://example.org)`,
    `${text} [@source]`,
    `${text}, $4.2 million`,
    `${text} at 03:14`,
    `${text} \\* &amp; \\[x]`,
    `<b>${text}</b>`,
    `Vec<T> ${text}`,
    `$$a_1 * b_1$$ ${text}`,
    `__init__ ${text} __repr__`,
    `$$ ${text} $$$`,
    `${text} "so" — ‘it’ went 5~10`,
    `**NOTE:** ${text}`,
  ),
);
const line = fc.array(inline, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
const lines = fc.array(line, { minLength: 1, maxLength: 3 });
const block = fc.oneof(
  { weight: 4, arbitrary: lines.map((all) => all.join('\n')) },
  lines.map((all) => all.map((each) => `- ${each}`).join('\n')),
  lines.map((all) =>
    all.map((each, index) => `${index + 1}. ${each}\n   - ${each.replace(/w\d+x/g, 'word')}`).join('\n'),
  ),
  lines.map((all) => all.map((each) => `> ${each}`).join('\n')),
  line.map((text) => `2019. ${text}`),
  line.map((text) => `**MAYA:** ${text}`),
  line.map((text) => `**Sam (softly)**: ${text}\n[SFX: door]\n${text.replace(/w\d+x/g, 'word')}`),
  line.map((text) => `${text}\n---`),
  line.map((text) => `### ${text}`),
  line.map((text) => `#### ${text}`),
  words.map((text) => `| ${text} | b |\n|---|---|\n| 1 | *2* |`),
  line.map((text) => `[MUSIC: theme]: ${text}`),
  fc.constantFrom(
    '[PAUSE: 2s]',
    '```js\ncode();\n:::x\n```',
    '$$\nx^2\n$$',
    '<!-- hidden -->',
    ':::',
    ':::story',
    ':::quiz{answer=a}',
    '::: aside',
    '```',
    '---',
  ),
  line.map((text) => `:::story{cast=sam}\n${text}\n:::`),
  line.map((text) => `:::quiz{answer=a}\n${text}\n\na. yes\nb) no\n\n> why\n:::`),
  line.map((text) => `## Core 1: ${text} (5 min)`),
);
const body = fc
  .tuple(fc.array(block, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'))
  .map(([blocks, ending]) => blocks.join('\n\n').replaceAll('\n', ending));

/** Words behind an unclosed fence are code until it ends, so such texts say nothing about prose. */
const isBalanced = (text: string) =>
  (text.match(/^```/gm) ?? []).length % 2 === 0 && !/^```$[^`]*^```\w/m.test(text);

function modelWords(episode: Episode, text: string): string[] {
  const found: { word: string; start: number }[] = [];
  const titles = episode.segments.flatMap((segment) => segment.titleInlines);
  const parts: Part[] = [...episode.preamble, ...episode.segments.flatMap((segment) => segment.beats)];
  const visit = (inline: Inline) => {
    if (inline.type !== 'text' && inline.type !== 'inline-code') return;
    const offset = inline.type === 'text' ? inline.span.start : text.indexOf(inline.value, inline.span.start);
    for (const match of inline.value.matchAll(/w\d+x/g))
      found.push({ word: match[0], start: offset + match.index });
  };
  for (const each of flat(titles)) visit(each);
  for (const each of walkInlines(parts)) visit(each);
  return found.sort((a, b) => a.start - b.start).map(({ word: each, start }) => `${each}@${start}`);
}

function* flat(inlines: readonly Inline[]): Generator<Inline> {
  for (const each of inlines) {
    yield each;
    if ('children' in each) yield* flat(each.children);
  }
}

describe('no word is lost', () => {
  test('every word of prose is found in the model, in order, at its place', () => {
    fc.assert(
      fc.property(body.filter(isBalanced), (source) => {
        const { text, episode } = parseBody(source);
        const code = [
          ...walkBlocks([...episode.preamble, ...episode.segments.flatMap((each) => each.beats)]),
        ].filter((each) => each.type === 'figure' && each.kind === 'code');
        const inCode = (at: number) => code.some(({ span }) => at >= span.start && at < span.end);
        const expected = [...text.matchAll(/w\d+x/g)]
          .filter((match) => !inCode(match.index))
          .map((match) => `${match[0]}@${match.index}`);
        expect(modelWords(episode, text)).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  }, 120_000);
});

/** Places of everything that stands in the text by itself. */
function leafSpans(episode: Episode): Span[] {
  const spans: Span[] = [];
  const parts = [...episode.preamble, ...episode.segments.flatMap((segment) => segment.beats)];
  for (const segment of episode.segments) spans.push(segment.headingSpan);
  for (const part of walkParts(parts)) {
    if (part.type === 'beat') {
      if (!part.implicit) spans.push(part.openSpan);
      if (part.closeSpan) spans.push(part.closeSpan);
    } else if (part.type === 'option') spans.push(part.keySpan);
    else spans.push(part.span);
  }
  return spans.sort((a, b) => a.start - b.start);
}

describe('any text at all', () => {
  const scrap = fc.constantFrom(
    '## ',
    '### ',
    ':::',
    ':::story',
    '{',
    '}',
    'cast=',
    '"',
    '[',
    ']',
    '(',
    ')',
    'SFX',
    'SFX: ',
    '**',
    '*',
    '_',
    '__',
    '`',
    '```',
    '~~~',
    '$$',
    '$',
    '\\',
    '<',
    '>',
    '<!--',
    '-->',
    '<T>',
    '<b>',
    '|',
    '---',
    '- ',
    '1. ',
    '2019. ',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '    ',
    ' ',
    'MAYA:',
    '**MAYA:** ',
    'a',
    'word',
    '&amp;',
    '&',
    '[@x]',
    '[x]: y',
    '[^1]',
    '[^1]: z',
    '\0',
    '\uE000',
    '\u200B',
    '\uFEFF',
    '😀',
    'é',
    '\uD800',
    'http://a.b',
    '@',
    ':',
    '---js',
    'a. ',
    '> ',
  );
  const anything = fc.oneof(
    fc.array(scrap, { maxLength: 40 }).map((all) => all.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );

  test('parses, and each printed character stands in exactly one part', () => {
    fc.assert(
      fc.property(anything, (source) => {
        const { text, episode } = parseBody(source);
        const covered = new Uint8Array(text.length);
        for (const { start, end } of leafSpans(episode)) {
          expect(start).toBeLessThanOrEqual(end);
          for (let at = start; at < end; at++) covered[at] = (covered[at] ?? 0) + 1;
        }
        for (let at = HEAD.length; at < text.length; at++) {
          if (/\s/.test(text.charAt(at))) continue;
          if (covered[at] === 0 && isDefinitionLine(text, at)) continue;
          expect(covered[at], `${JSON.stringify(text.slice(HEAD.length))} at ${at - HEAD.length}`).toBe(1);
        }
        for (const { span } of episode.problems) {
          expect(span.start >= 0 && span.start <= span.end && span.end <= text.length).toBe(true);
        }
      }),
      { numRuns: 3_000 },
    );
  }, 120_000);

  test('each text node is the source to the letter, or one escape', () => {
    fc.assert(
      fc.property(anything, (source) => {
        const { text, episode } = parseBody(`## Core 1: T\n\n${source}`);
        const parts = episode.segments.flatMap((segment) => segment.beats);
        for (const each of walkInlines(parts)) {
          const { start, end } = each.span;
          expect(start < end && end <= text.length).toBe(true);
          if (each.type !== 'text') continue;
          const slice = text.slice(start, end);
          if (slice !== each.value) expect(slice).toMatch(/^(?:\\[!-/:-@[-`{-~]|&[#\w]+;)$/);
        }
      }),
      { numRuns: 3_000 },
    );
  }, 120_000);
});

/** Link definitions say where a link goes and leave nothing else in the model. */
function isDefinitionLine(text: string, at: number): boolean {
  return /(?:^|[\r\n])[ >\t]*\[[^\]]*(?:\][^]*)?$/.test(text.slice(0, at + 1));
}

import { expect, test } from 'vitest';
import { walkInlines } from '../../src/model/index.ts';
import { planTiming } from '../../src/timing/index.ts';
import { parseBody, PLAIN_SHOW } from '../support/plain-show.ts';

const N = 60_000;
const marks = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index));

/** Texts that make a careless parser slow (time that grows with the square), or overflow its stack. */
const TEXTS: readonly (readonly [string, string])[] = [
  ['unclosed comments', '<!--\n'.repeat(N / 5)],
  ['comments closed at the end', `${'<!--\n'.repeat(N / 5)}--> x`],
  ['unclosed fences', '```a\n\n## x\n\n'.repeat(N / 12)],
  [
    'unclosed fences of falling length',
    marks(300, (index) => `${'`'.repeat(303 - index)}a\n\n## x\n`).join('\n'),
  ],
  ['containers in containers', ':::story\n'.repeat(N / 9)],
  ['unclosed formulas', '$$\n## x\n'.repeat(N / 8)],
  ['brackets', '['.repeat(N)],
  ['links without an end', '[](a'.repeat(N / 3)],
  ['images without an end', '![a]['.repeat(N / 4)],
  ['citations', '[@'.repeat(N / 2)],
  ['emphasis', '**a_b '.repeat(N / 6)],
  ['emphasis in emphasis', '*a '.repeat(5_000) + 'a* '.repeat(5_000)],
  ['a little emphasis in emphasis', '*a '.repeat(400) + 'a* '.repeat(400)],
  ['backticks', marks(300, (index) => '`'.repeat(index)).join(' ')],
  ['tags', '<a '.repeat(N / 3)],
  ['quotes in quotes', `${'> '.repeat(5_000)}x`],
  ['lists in lists', `${'- '.repeat(3_000)}x`],
  ['attributes', `:::story{${'a="b '.repeat(N / 5)}`],
  ['colons', ':'.repeat(N)],
  ['hashes', `## ${'# '.repeat(N / 2)}`],
  ['spaces in a heading', `## ${' '.repeat(N)}x`],
  ['parentheses in a heading', `## Core 1: a ${'('.repeat(N)}`],
  ['a bold label', `**${'A'.repeat(N)}:**`],
  ['a cue of spaces', `[SFX: ${' '.repeat(N)}`],
  ['dollars', '$$a'.repeat(N / 3)],
  ['escapes', '\\**'.repeat(N / 3)],
  ['options', `:::quiz\n${'a. x\n'.repeat(N / 6)}`],
  ['raw blocks', '<pre>\n\n'.repeat(N / 7)],
  ['footnotes', marks(500, (index) => `[^a${index}]: x\n\n[^a${index}]`).join('\n\n')],
];

test.each(TEXTS)(
  '%s',
  (_, body) => {
    const { episode } = parseBody(body);
    expect(planTiming(episode, PLAIN_SHOW).totalMs).toBeGreaterThanOrEqual(0);
    expect(
      [...walkInlines(episode.segments.flatMap((segment) => segment.beats))].length,
    ).toBeGreaterThanOrEqual(0);
  },
  60_000,
);

test.each([
  ['quotes', `${'> '.repeat(60)}words`],
  ['lists', `${'- '.repeat(60)}words`],
  ['containers', `${':::story\n'.repeat(60)}words`],
])('%s past any meaning are reported, and their words kept', (_, body) => {
  const { text, episode } = parseBody(`## Core 1: T\n\n${body}`);
  expect(episode.problems.map(({ code }) => code)).toContain('nesting-too-deep');
  const inlines = [...walkInlines(episode.segments.flatMap((segment) => segment.beats))];
  const found = inlines.find((inline) => inline.type === 'text' && inline.value.includes('words'));
  expect(found && text.slice(found.span.start, found.span.end)).toContain('words');
});

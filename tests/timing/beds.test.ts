import { expect, test } from 'vitest';
import { renderInput } from '../support/render-input.ts';

async function cuesOf(body: string) {
  const { rundown } = await renderInput(`---\ntitle: x\n---\n\n${body}`);
  const beats = rundown.segments.flatMap((segment) => segment.beats);
  return beats.flatMap(({ category, lines }) =>
    lines.filter(({ kind }) => kind === 'cue').map((line) => ({ ...line, category })),
  );
}

/** What a cue says, how long it holds the clock, and when its bed ends after it; each stands before ten seconds of another cue. */
const CASES: readonly (readonly [cue: string, holdsMs: number, bedMs: number | undefined])[] = [
  ['[MUSIC: theme, 8s]', 8_000, undefined],
  ['[MUSIC: theme, 8s, then under]', 8_000, 10_000],
  ['[MUSIC: theme, 8s then under]', 8_000, 10_000],
  ['[MUSIC: theme, under]', 0, 10_000],
  ['[MUSIC: theme, fades under, 4s]', 0, 4_000],
  ['[MUSIC: theme, under, 40s]', 0, 10_000],
  ['[MUSIC: theme, 12s, ducks under the voice, 0:05]', 12_000, 5_000],
  ['[MUSIC: bed]', 0, 10_000],
  ['[SFX: rain; beneath speech; 3s]', 0, 3_000],
  ['[MUSIC: under pressure, 5s]', 5_000, undefined],
  ['[SFX: bedsprings, 2s]', 2_000, undefined],
  ['[PAUSE: under, 2s]', 2_000, undefined],
];

test.each(CASES)('%s', async (cue, holdsMs, bedMs) => {
  const [first] = await cuesOf(`## A\n\n${cue}\n\n[SFX: a bell, 10s]\n`);
  expect(first && first.endMs - first.startMs).toBe(holdsMs);
  expect(first?.bedEndMs === undefined ? undefined : first.bedEndMs - first.endMs).toBe(bedMs);
});

test('music beneath the voice ends where other music begins, and effects go on', async () => {
  const [theme, rain, other] = await cuesOf(
    '## A\n\n[MUSIC: theme, under]\n\n[SFX: rain, under]\n\nIt rains.\n\n[MUSIC: out, 4s]\n\n## B\n\nDry.\n',
  );
  expect(theme?.bedEndMs).toBe(other?.startMs);
  expect(rain?.bedEndMs).toBe(other?.endMs);
});

test('ten seconds beneath the voice are no relief', async () => {
  const text = (cue: string) => `## A\n\n:::technical\nWords.\n\n${cue}\n\nWords.\n:::\n`;
  expect((await cuesOf(text('[MUSIC: theme, 10s]'))).map(({ category }) => category)).toEqual(['relief']);
  expect((await cuesOf(text('[MUSIC: theme, under, 10s]'))).map(({ category }) => category)).toEqual([
    'technical',
  ]);
});

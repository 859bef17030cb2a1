import { expect, test } from 'vitest';
import { CONTAINERS } from '../../src/audio/containers.ts';
import { playerNotes } from '../../src/audio/player-notes.ts';

function notesFor(name: string, titles: readonly string[], firstMs = 0): readonly string[] {
  const container = CONTAINERS.find((one) => one.name === name);
  if (!container) throw new Error(name);
  const chapters = titles.map((title, index) => ({
    title,
    startMs: firstMs + index * 60_000,
    endMs: firstMs + (index + 1) * 60_000,
  }));
  return playerNotes(chapters, container, 600_000);
}

test('sound chapters need no words', () => {
  for (const { name } of CONTAINERS) expect(notesFor(name, ['One', 'Two']), name).toEqual([]);
});

test('a title that small screens cut, and a start that a player moves, are told', () => {
  expect(notesFor('mp3', ['One', 'x'.repeat(41)])).toEqual([
    `"${'x'.repeat(41)}" has 41 characters; a player expects fewer than 41. Say the same in fewer words.`,
  ]);
  expect(notesFor('mp3', ['One', 'Two'], 5_000)).toEqual([
    expect.stringContaining('Pocket Casts expects 00:00.'),
  ]);
});

test('what fitting has already mended is not told twice', () => {
  expect(notesFor('m4a', ['One', 'é'.repeat(64)]).join(' ')).not.toContain('bytes');
});

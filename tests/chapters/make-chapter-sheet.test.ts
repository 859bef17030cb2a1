import { expect, test } from 'vitest';
import { makeChapterSheet, tidySheet } from '../../src/chapters/index.ts';
import { episode, line, rundown, sampleRundown, segment, show } from '../support/sample-rundown.ts';

test('a chapter sheet lists the segments that have a length, and says what its times rest on', () => {
  const sheet = makeChapterSheet({ episode: episode(), show: show(), rundown: sampleRundown('planned') });
  expect(sheet).toMatchObject({
    episodeTitle: 'The floor under every request',
    episodeNumber: 1,
    showTitle: 'Cold Open',
    author: 'The Cold Open team',
    basis: 'planned',
    totalMs: 120_000,
  });
  expect(sheet.chapters.map(({ startMs, endMs, level }) => [startMs, endMs, level])).toEqual([
    [0, 31_000, 1],
    [31_000, 100_000, 1],
    [100_000, 120_000, 1],
  ]);
});

test('sub-chapters are listed where they are asked for, and cut their segment short', () => {
  const input = { episode: episode(), show: show(), rundown: sampleRundown(), subChapters: true };
  const { chapters } = tidySheet(makeChapterSheet(input));
  expect(
    chapters.map(({ title, startMs, endMs, level }) => [title.slice(0, 9), startMs, endMs, level]),
  ).toEqual([
    ['Three ser', 0, 31_000, 1],
    ['The floor', 31_000, 36_000, 1],
    ['Light in ', 36_000, 100_000, 2],
    ['What to k', 100_000, 120_000, 1],
  ]);
});

test('a sub-chapter that begins with its segment gives way to it', () => {
  const one = segment('one', 'One', [line(0, 9_000, 'Words.')], {
    chapters: [{ id: 'sub', title: 'Sub', startMs: 0, endMs: 9_000 }],
  });
  const input = { episode: episode(), show: show(), rundown: rundown([one]), subChapters: true };
  expect(tidySheet(makeChapterSheet(input)).chapters.map(({ title }) => title)).toEqual(['One']);
});

test('an episode without segments has an empty sheet', () => {
  const sheet = makeChapterSheet({ episode: episode(), show: show(), rundown: rundown([]) });
  expect(tidySheet(sheet)).toMatchObject({ chapters: [], totalMs: 0 });
});

test('what the frontmatter adds to a chapter goes with it, short title, link and all', () => {
  const one = episode();
  const [, second] = sampleRundown().segments;
  const chapters = { [second?.id ?? '']: { shortTitle: 'Floor', url: 'https://a.example/', hidden: true } };
  const sheet = makeChapterSheet({
    episode: { facts: { ...one.facts, chapters } },
    show: show(),
    rundown: sampleRundown(),
  });
  expect(sheet.chapters.map(({ shortTitle, url, hidden }) => [shortTitle, url, hidden])).toEqual([
    [undefined, undefined, undefined],
    ['Floor', 'https://a.example/', true],
    [undefined, undefined, undefined],
  ]);
});

import { expect, test } from 'vitest';
import { parseDelimited } from '../../src/notation/delimited.ts';
import { writeCueSheet } from '../../src/render/cue-sheet.ts';
import { renderer as script } from '../../src/render/script.ts';
import { renderInput, renderTexts } from '../support/render-input.ts';
import { SAMPLE } from './sample-episode.ts';

const EPISODE = `---
title: A table
format: plain
hosts: [maya]
---

## Core 1: Rain, "wet" (1 min)

[MUSIC: theme, 4s]

**Maya:** It rains.

[SFX: =HYPERLINK("x"), 2s]

[PAUSE: 1.5s]
`;

test('the cue sheet is a table that spreadsheets read and never compute', async () => {
  const { episode, rundown, show } = await renderInput(EPISODE);
  const text = writeCueSheet(episode, rundown, show);
  expect(text.split('\r\n').slice(0, 2)).toEqual([
    'number,start,end,length,under until,kind,text,segment,speaker before',
    '1,00:00:00.000,00:00:04.000,00:00:04.000,,MUSIC,"theme, 4s","Rain, ""wet""",',
  ]);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const [, , sfx, pause] = parseDelimited(text, ',').map((row) => row.map((cell) => cell.text));
  expect(sfx?.slice(3)).toEqual([
    '00:00:02.000',
    '',
    'SFX',
    `'=HYPERLINK("x"), 2s`,
    'Rain, "wet"',
    'Maya Ito',
  ]);
  expect(pause?.slice(3, 6)).toEqual(['00:00:01.500', '', 'PAUSE']);
  expect(pause?.[1]).toBe(sfx?.[2]);
});

test('cues have the numbers and the order of the script', async () => {
  const files = await renderTexts(script, await renderInput(SAMPLE));
  const inScript = [
    ...(files['script.html'] ?? '').matchAll(/<span class="no">(\d+)<\/span> <span class="kind">(\w+)/g),
  ];
  const inTable = parseDelimited(files['cue-sheet.csv'] ?? '', ',').slice(1);
  expect(inScript.length).toBeGreaterThan(1);
  expect(inTable.map((row) => [row[0]?.text, row[5]?.text])).toEqual(
    inScript.map(([, number, kind]) => [number, kind]),
  );
});

test('an episode without cues has a table without rows', async () => {
  const { episode, rundown, show } = await renderInput('---\ntitle: x\n---\n\n## A\n\nWords.\n');
  expect(writeCueSheet(episode, rundown, show).trim().split('\r\n')).toHaveLength(1);
});

test('sound that goes on beneath the voice is on the sheet until it ends', async () => {
  const { episode, rundown, show } = await renderInput(
    '---\ntitle: x\n---\n\n## A\n\n[MUSIC: theme, 8s, then under]\n\nIt rains.\n\n[SFX: rain, under, 30s]\n\nStill.\n\n[MUSIC: out]\n',
  );
  const [, theme, rain, out] = parseDelimited(writeCueSheet(episode, rundown, show), ',').map((row) =>
    row.map((cell) => cell.text),
  );
  expect(theme?.slice(3, 5)).toEqual(['00:00:08.000', out?.[1]]);
  expect(rain?.slice(3, 5)).toEqual(['00:00:00.000', out?.[2]]);
  expect(rain?.[1]).toBe(rain?.[2]);
});

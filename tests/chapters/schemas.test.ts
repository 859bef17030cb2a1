import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChapterSheet } from '../../src/model/index.ts';
import { parseFrameRate } from '../../src/notation/timecode.ts';
import { formatNamed, shownSheets } from '../support/sheets.ts';
import { requireTool } from '../support/tools.ts';

const [xmllint, python] = (['xmllint', 'python3'] as const).map(requireTool);
const execute = promisify(execFile);
const frameRate = parseFrameRate('25');

const sheets: readonly ChapterSheet[] = shownSheets(30, 5);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'schemas-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function written(name: string, change: (text: string) => string = (text) => text) {
  const names: string[] = [];
  for (const [index, sheet] of sheets.entries()) {
    if (formatNamed(name).refuses(sheet, { frameRate })) continue;
    names.push(`${name}-${index}.xml`);
    await writeFile(
      join(folder, `${name}-${index}.xml`),
      change(formatNamed(name).write(sheet, { frameRate })),
    );
  }
  expect(names.length).toBeGreaterThan(15);
  return names;
}

describe('libxml2 finds every file to be of its schema', { timeout: 120_000 }, () => {
  const schema = (name: string) => join(import.meta.dirname, 'schemas', name);
  const judge = (args: readonly string[], names: readonly string[]) =>
    execute(xmllint ?? '', ['--noout', '--nonet', '--huge', ...args, ...names], { cwd: folder });

  test.skipIf(!xmllint).each([
    ['psc', '--relaxng', 'psc.rng'],
    ['fcpxml', '--dtdvalid', 'fcpxml.dtd'],
    ['hindenburg', '--dtdvalid', 'hindenburg.dtd'],
  ])('%s', async (name, option, file) => {
    await judge([option, schema(file)], await written(name));
  });

  test.skipIf(!xmllint).each([
    ['psc', '--relaxng', 'psc.rng', (text: string) => text.replace(/ title="[^"]*"/, '')],
    [
      'fcpxml',
      '--dtdvalid',
      'fcpxml.dtd',
      (text: string) => text.replace(/(<chapter-marker) start="[^"]*"/, '$1'),
    ],
    ['hindenburg', '--dtdvalid', 'hindenburg.dtd', (text: string) => text.replace(/ Time="[^"]*"/, '')],
  ])('which does not take any %s', async (name, option, file, spoil) => {
    await expect(judge([option, schema(file)], await written(name, spoil))).rejects.toThrow();
  });
});

/** Reads a table with Python's csv module, as strictly as it can be read. */
const READ_TABLE = `
import csv, json, sys
with open(sys.argv[1], newline='', encoding='utf-8') as file:
    print(json.dumps(list(csv.reader(file, delimiter=sys.argv[2], strict=True))))
`;

describe('Python reads every table, and no cell of it is a formula', { timeout: 120_000 }, () => {
  test.skipIf(!python).each([
    ['audition', '\t', 6, 0],
    ['premiere', '\t', 6, 0],
    ['reaper', ',', 5, 1],
    ['csv', ',', 12, 2],
  ])('%s', async (name, delimiter, width, titleAt) => {
    for (const [index, sheet] of sheets.slice(0, 12).entries()) {
      if (formatNamed(name).refuses(sheet, { frameRate })) continue;
      const file = join(folder, `${name}-${index}.csv`);
      await writeFile(file, formatNamed(name).write(sheet, { frameRate }));
      const { stdout } = await execute(python ?? '', ['-c', READ_TABLE, file, delimiter], { maxBuffer: 1e8 });
      const [, ...rows] = JSON.parse(stdout) as string[][];
      expect(rows.map((row) => row.length)).toEqual(sheet.chapters.map(() => width));
      expect(rows.map((row) => row[titleAt]?.replace(/^'(?='*[=+\-@\t\r])/, ''))).toEqual(
        sheet.chapters.map(({ title }) => title),
      );
      expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    }
  });

  test.skipIf(!python)('and the JSON of Auphonic and Podcasting 2.0, title by title', async () => {
    const program =
      'import json,sys; print(json.dumps([c.get("title") for c in json.load(open(sys.argv[1], encoding="utf-8"))["chapters"]]))';
    for (const name of ['auphonic', 'json'])
      for (const [index, sheet] of sheets.slice(0, 8).entries()) {
        const file = join(folder, `${name}-${index}.json`);
        await writeFile(file, formatNamed(name).write(sheet));
        const { stdout } = await execute(python ?? '', ['-c', program, file], { maxBuffer: 1e8 });
        expect(JSON.parse(stdout)).toEqual(sheet.chapters.map(({ title }) => title));
      }
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkShow } from '../../src/check/index.ts';
import { scaffoldShow } from '../../src/scaffold/index.ts';
import { emptyFolder } from '../support/cli.ts';
import { write } from '../support/show.ts';

const EPISODE = 'episodes/first-steps/001-the-coffee-queue.md';
const SERIES = 'episodes/first-steps/series.yaml';
const SHOW = 'episodes/show.yaml';
const SOURCES = 'episodes/sources.yaml';
const FORMAT = 'templates/formats/starter-3.yaml';

type Change = (text: string) => string;
const replacing =
  (find: string, put: string): Change =>
  (text) => {
    expect(text).toContain(find);
    return text.replace(find, () => put);
  };
const is =
  (text: string): Change =>
  () =>
    text;

/** A slip of the pen and the one finding it deserves: everything else would send the writer to a place where nothing is wrong. */
const SLIPS: readonly [slip: string, file: string, change: Change, rule: string][] = [
  ['a bracket open in show.yaml', SHOW, is('title: [A show\n'), 'yaml-syntax'],
  ['show.yaml is a list', SHOW, is('- title: A show\n'), 'schema'],
  ['show.yaml is a word', SHOW, is('hello\n'), 'schema'],
  ['a bracket open in sources.yaml', SOURCES, is('sources: [\n'), 'yaml-syntax'],
  ['sources.yaml is a list', SOURCES, is('- id: little1961\n'), 'schema'],
  ['a quote open in series.yaml', SERIES, replacing('title: First', 'title: "First'), 'yaml-syntax'],
  ['series.yaml is a word', SERIES, is('hello\n'), 'schema'],
  ['a brace open in a format', FORMAT, is('title: {\n'), 'yaml-syntax'],
  ['a format is a word', FORMAT, is('hello\n'), 'schema'],
  ['a colon in a title', EPISODE, replacing('title: The coffee', 'title: The coffee: a'), 'yaml-syntax'],
  ['a quote open in a title', EPISODE, replacing('title: The', 'title: "The'), 'yaml-syntax'],
  ['no line before the frontmatter', EPISODE, replacing('---\nseries', 'series'), 'frontmatter'],
  ['no line after the frontmatter', EPISODE, replacing('---\n\n## Cold', '\n## Cold'), 'frontmatter'],
  ['another format', EPISODE, replacing('format: starter-3', 'format: starter-4'), 'format-known'],
  ['a host by name', EPISODE, replacing('hosts: [robin]', 'hosts: [Robin Vale]'), 'speaker-known'],
  ['no space after the hashes', EPISODE, replacing('## Core', '##Core'), 'heading-level'],
  ['a container with parentheses', EPISODE, replacing('{cast=lena', '(cast=lena'), 'container-syntax'],
  ['a key without its hyphen', EPISODE, replacing('cold-open:', 'coldopen:'), 'schema'],
  ['sources under another key', EPISODE, replacing('sources:', 'sourcse:'), 'schema'],
  ['objectives under another key', EPISODE, replacing('objectives:', 'objective:'), 'schema'],
  ['objectives that are none', EPISODE, replacing('objectives:\n  - ', 'objectives: 3 #'), 'schema'],
  ['concepts under another key', EPISODE, replacing('concepts:', 'concept:'), 'schema'],
  ['a citation with a slip', EPISODE, replacing('[@little1961]', '[@litle1961]'), 'citation-resolved'],
  ['a part of the cold open with a slip', EPISODE, replacing(':::stakes{', ':::stake{'), 'container-known'],
  ['a part of the cold open under any name', EPISODE, replacing(':::hook', ':::zebra'), 'container-known'],
  ['a part of the cold open with two colons', EPISODE, replacing(':::hook', '::hook'), 'container-closed'],
  [
    'a part of the cold open that is not closed',
    EPISODE,
    replacing('asking anyone.\n:::', 'asking anyone.'),
    'container-closed',
  ],
  ['a thesis with a space', EPISODE, replacing(':::thesis', '::: the sis'), 'container-syntax'],
  ['a thesis without its first line', EPISODE, replacing(':::thesis\n', ''), 'container-closed'],
  [
    'a block that the format asks for, with a slip',
    EPISODE,
    replacing(':::recap', ':::recpa'),
    'container-known',
  ],
  [
    'a block that is not closed before another one',
    EPISODE,
    replacing('computers.\n:::', 'computers.'),
    'container-closed',
  ],
  [
    'a quiz under another name, which is read aloud then',
    EPISODE,
    replacing(':::quiz', ':::qui'),
    'container-known',
  ],
  ['a fence that is not closed', EPISODE, replacing('"minutes")\n```', '"minutes")'), 'fence-closed'],
  [
    'a fence that swallows a segment',
    EPISODE,
    replacing('\n\n## Core', '\n\n```python\nprint(1)\n\n## Core'),
    'fence-swallowed',
  ],
  [
    'the label of the cold open with a slip',
    EPISODE,
    replacing('## Cold open', '## Cold opne'),
    'segments-present',
  ],
  [
    'a segment without its heading',
    EPISODE,
    replacing('## Core: Two numbers at the door (1 min 40 s)', ''),
    'segments-present',
  ],
  ['a segment that is a part', EPISODE, replacing('## Core', '### Core'), 'segments-present'],
  [
    'a time that is ten times too long',
    EPISODE,
    replacing('(1 min 40 s)', '(16 min 40 s)'),
    'segment-length',
  ],
  ['another duration', EPISODE, replacing('duration: 3m', 'duration: 30m'), 'segments-sum'],
  [
    'a cold open that is too long',
    EPISODE,
    replacing('\n\n## Core', '\n\n[PAUSE: 30 s]\n\n## Core'),
    'cold-open-length',
  ],
  ['a speaker with a slip', EPISODE, replacing('**ROBIN:**', '**ROBBIN:**'), 'speaker-label'],
  ['a cue in small letters', EPISODE, replacing('[MUSIC:', '[music:'), 'cue-syntax'],
  [
    'a zero-width space behind colons',
    EPISODE,
    replacing('\n:::\n\n## Core', '\n:::\u200B\n\n## Core'),
    'invisible-character',
  ],
];

function showWithSlip(file: string, change: Change): string {
  const root = emptyFolder();
  for (const { path, content } of scaffoldShow('a-show')) write(root, path, String(content));
  const text = readFileSync(join(root, file), 'utf8');
  write(root, file, change(text));
  return root;
}

test.each(SLIPS)('one finding for %s', async (_slip, file, change, rule) => {
  const { diagnostics } = await checkShow({ root: showWithSlip(file, change) });
  const found = diagnostics.map(({ path, rule: name, message }) => `${path} ${name} ${message}`);
  expect(found, found.join('\n')).toHaveLength(1);
  expect(diagnostics[0]).toMatchObject({ path: file, rule });
});

test.each([
  [EPISODE, 'encoding'],
  [SHOW, 'config-encoding'],
])('one finding for %s in UTF-16', async (file, rule) => {
  const root = showWithSlip(file, (text) => text);
  write(root, file, `\uFEFF${readFileSync(join(root, file), 'utf8')}`, 'utf16le');
  const { diagnostics } = await checkShow({ root });
  expect(diagnostics.map((found) => [found.path, found.rule])).toEqual([[file, rule]]);
  expect(diagnostics[0]?.message).toBe('The file is saved as UTF-16; expected UTF-8.');
});

test('an episode that cannot be read does not take away what others link to', async () => {
  const root = showWithSlip(EPISODE, replacing('next: 2\n', ''));
  const text = readFileSync(join(root, EPISODE), 'utf8');
  write(root, EPISODE, text.replace('title: The', 'title: "The'));
  const second = text
    .replace('episode: 1', 'episode: 2\nprerequisites: [1]')
    .replace('cold-open: philosophical-hook', 'cold-open: technical-mystery')
    .replace('You counted', '[You](ep:1) counted');
  write(root, 'episodes/first-steps/002-why-the-other-queue-is-always-faster.md', second);
  const { diagnostics } = await checkShow({ root });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ path, rule }) => [path, rule])).toEqual([[EPISODE, 'yaml-syntax']]);
});

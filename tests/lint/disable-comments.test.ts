import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkShow } from '../../src/check/index.ts';
import { fixShow } from '../../src/fix.ts';
import { RULES } from '../../src/lint/index.ts';
import type { ShowFiles } from '../../src/model/index.ts';
import { decode, readShow } from '../../src/read/index.ts';
import { BODY_FRONTMATTER, BODY_PATH } from './fixture.ts';

const root = join(import.meta.dirname, '../fixtures/base-show');
let files: ShowFiles;
beforeAll(async () => {
  files = await readShow(root);
});

const withEpisode = (text: string): ShowFiles => ({
  ...files,
  episodes: [...files.episodes, decode(BODY_PATH, Buffer.from(text))],
});

const WATCHED = new Set(['fence-language', 'invisible-character', 'unused-disable', 'disable-comment']);

/** Rule and line of what is found in a body, its own first line being line 1. */
async function found(body: string, ending = '\n'): Promise<readonly string[]> {
  const text = `${BODY_FRONTMATTER}## Core: What (40 s)\n${body}`.replaceAll('\n', ending);
  const head = BODY_FRONTMATTER.split('\n').length;
  const { diagnostics } = await checkShow({ root, files: withEpisode(text), paths: [BODY_PATH] });
  return diagnostics
    .filter(({ rule }) => WATCHED.has(rule))
    .map(({ rule, range }) => `${rule} ${range.start.line - head}`);
}

const FENCE = '```\nok\n```\n';

describe('comments to the linter', () => {
  test.each([
    ['none', FENCE, ['fence-language 1']],
    ['the next line', `<!-- coldopen-disable-next-line fence-language -- x -->\n${FENCE}`, []],
    ['every rule', `<!-- coldopen-disable-next-line -- x -->\n${FENCE}`, []],
    [
      'the next line that says something',
      `<!-- coldopen-disable-next-line fence-language -- x -->\n\n${FENCE}`,
      [],
    ],
    [
      'the line below several comments',
      `<!-- coldopen-disable-next-line invisible-character -- x -->\n<!-- coldopen-disable-next-line fence-language -- x -->\n${FENCE}`,
      ['unused-disable 1'],
    ],
    [
      'the next line only',
      `<!-- coldopen-disable-next-line fence-language -- x -->\n${FENCE}\n${FENCE}`,
      ['fence-language 6'],
    ],
    ['all that follows', `<!-- coldopen-disable fence-language -- x -->\n\n${FENCE}\n${FENCE}`, []],
    [
      'nothing that comes before',
      `${FENCE}\n<!-- coldopen-disable fence-language -- x -->\n\n${FENCE}`,
      ['fence-language 1'],
    ],
    [
      'a stretch',
      `<!-- coldopen-disable fence-language -- x -->\n\n${FENCE}\n<!-- coldopen-enable fence-language -->\n\n${FENCE}`,
      ['fence-language 9'],
    ],
    [
      'a stretch of every rule, ended for one',
      `<!-- coldopen-disable -- x -->\n\n${FENCE}zero\u200Bwidth\n\n<!-- coldopen-enable fence-language -->\n\n${FENCE}zero\u200Bwidth\n`,
      ['fence-language 10'],
    ],
    [
      'of two the nearer, so that the other is unused',
      `<!-- coldopen-disable fence-language -- x -->\n\n<!-- coldopen-disable-next-line fence-language -- x -->\n${FENCE}`,
      ['unused-disable 1'],
    ],
    [
      'nothing in a fence',
      `\`\`\`text\n<!-- coldopen-disable -- x -->\n\`\`\`\n${FENCE}`,
      ['fence-language 4'],
    ],
    [
      'a comment of several lines',
      `<!-- coldopen-disable-next-line\n  fence-language -- a long\n  reason -->\n${FENCE}`,
      [],
    ],
    ['itself never', `<!-- coldopen-disable -- x -->\n\nWords.\n`, ['unused-disable 1']],
  ])('hide %s', async (_, body, expected) => {
    expect(await found(body)).toEqual(expected);
    expect(await found(body, '\r\n')).toEqual(expected);
  });

  test('hide what the show’s rules find in an episode, whichever files are asked for', async () => {
    const head = BODY_FRONTMATTER.replace(
      'series: main\n',
      '# coldopen-disable-next-line series-known -- to come\nseries: mian\n',
    );
    const text = `${head}## Core: What (40 s)\n\nWords.\n`;
    for (const paths of [[], [BODY_PATH]]) {
      const { diagnostics } = await checkShow({ root, files: withEpisode(text), paths });
      const rules = diagnostics.map(({ rule }) => rule);
      expect(rules).not.toContain('series-known');
      expect(rules).not.toContain('unused-disable');
    }
  });

  test('are not called unused by a check that left their rule out', async () => {
    const text = `${BODY_FRONTMATTER}## Core: What (40 s)\n\n<!-- coldopen-disable fence-language -- x -->\n`;
    const rules = RULES.filter(({ name }) => name !== 'fence-language');
    const { diagnostics } = await checkShow({ root, files: withEpisode(text), rules });
    expect(diagnostics.map(({ rule }) => rule)).not.toContain('unused-disable');
  });

  test('that disable nothing are deleted by --fix, with the ends that then end nothing', async () => {
    const body = (comments: readonly string[]) =>
      `${BODY_FRONTMATTER}## Core: What (40 s)\n\n${comments[0]}Words.\n${comments[1]}Other words.\n\n${comments[2]}`;
    const text = body([
      '<!-- coldopen-disable raw-html, fence-language -- x -->\n',
      '<!-- coldopen-enable fence-language -->\n',
      '<!-- coldopen-enable raw-html -->\n',
    ]);
    const { fixed } = await fixShow({ root, files: withEpisode(text), paths: [BODY_PATH] });
    // Where the comment parted two paragraphs, an empty line does.
    expect(fixed[0]?.after).toBe(body(['', '\n', '']));
  });

  test('are deleted together with their end by one fix', async () => {
    const text = `${BODY_FRONTMATTER}## Core: What (40 s)\n\n<!-- coldopen-disable raw-html -- x -->\n\nWords.\n\n<!-- coldopen-enable raw-html -->\n`;
    const { diagnostics } = await checkShow({ root, files: withEpisode(text), paths: [BODY_PATH] });
    const unused = diagnostics.filter(({ rule }) => rule === 'unused-disable');
    expect(unused.map(({ fixes }) => fixes?.[0]?.edits.length)).toEqual([2]);
  });

  test('that share their line with other text neither begin nor end anything', async () => {
    const body = `<!-- coldopen-disable fence-language -- x -->\n\nWords. <!-- coldopen-enable -->\n\n${FENCE}`;
    expect(await found(body)).toEqual(['disable-comment 3']);
    expect(await found('Words. <!-- coldopen-enable -->\n')).toEqual(['disable-comment 1']);
  });

  test('a thousand and one are too many', async () => {
    const comment = '<!-- coldopen-disable-next-line -- x -->\n';
    const rules = await found(`${comment.repeat(1_500)}${FENCE}`);
    expect(rules.filter((rule) => rule.startsWith('disable-comment'))).toEqual(['disable-comment 1001']);
  });
});

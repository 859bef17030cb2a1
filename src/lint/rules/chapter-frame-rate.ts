import { spanOfValue } from '../../model/index.ts';
import type { ShowRule } from '../rule.ts';
import { quoted } from '../wording.ts';

/** Formats that count frames: a test holds them to the formats themselves, which the linter loads only for episodes. */
const OF_VIDEO = ['premiere', 'resolve', 'fcpxml'];

export const rule: ShowRule = {
  name: 'chapter-frame-rate',
  scope: 'show',
  severity: 'error',
  description: 'A show that writes chapters for video editors says how many frames make a second.',
  docs: {
    why: 'Lists for Premiere, DaVinci Resolve and Final Cut count frames, and say nothing without the project’s rate. A build leaves such a file out and makes all others.',
    origin: '[The formats](../chapters.md#the-formats)',
  },
  *check({ show: { config, settings } }) {
    const { formats = [], fps } = settings.chapters ?? {};
    if (fps !== undefined) return;
    for (const [index, name] of formats.entries())
      if (OF_VIDEO.includes(name))
        yield {
          span: spanOfValue(config.spans, `/chapters/formats/${index}`),
          message: `The format ${quoted(name)} counts frames; expected \`fps:\` beside \`formats:\`, with the project’s rate.`,
          hint: 'Write for example `fps: 25`, or take the format out.',
        };
  },
};

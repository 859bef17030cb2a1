import { spanOfValue } from '../../model/index.ts';
import { parseFrameRate } from '../../notation/timecode.ts';
import { chapterHeadings } from '../chapter-findings.ts';
import type { EpisodeRule } from '../rule.ts';

export const rule: EpisodeRule = {
  name: 'chapter-format',
  scope: 'episode',
  severity: 'error',
  description: 'The chapters of an episode fit the formats that the show writes.',
  docs: {
    why: 'A cue sheet holds 99 chapters, a list for a video editor tells no two chapters in one frame apart and ends at 24 hours. A build leaves the file out that cannot be written, and makes all others.',
    origin: '[The formats](../chapters.md#the-formats)',
  },
  async check(context) {
    const { config, settings } = context.show;
    const wanted = settings.chapters?.formats ?? [];
    if (wanted.length === 0) return [];
    const { CHAPTER_FORMATS, makeChapterSheet } = await import('../../chapters/index.ts');
    const headings = chapterHeadings(context);
    const sheet = makeChapterSheet({ ...context, subChapters: settings.chapters?.subChapters });
    const frameRate = parseFrameRate(settings.chapters?.fps ?? '');
    return wanted.flatMap((name, index) => {
      const format = CHAPTER_FORMATS.find((one) => one.name === name);
      // Without a rate there is nothing to say of an episode: that is a matter of show.yaml.
      if (!format || (format.keeps.step === 'video frame' && frameRate === undefined)) return [];
      const refusal = format.refuses(sheet, { frameRate });
      if (refusal === undefined) return [];
      const at = sheet.chapters.findIndex(({ startMs }) => startMs === refusal.chapter?.startMs);
      return {
        span: headings[at] ?? headings.at(-1) ?? { start: 0, end: 0 },
        message: `No ${name} file of the chapters can be written. ${refusal.message}`,
        hint: `Join chapters, or take \`${name}\` out of \`chapters: formats:\` in episodes/show.yaml.`,
        related: [
          {
            path: config.file.path,
            span: spanOfValue(config.spans, `/chapters/formats/${index}`),
            message: 'asked for here',
          },
        ],
      };
    });
  },
};

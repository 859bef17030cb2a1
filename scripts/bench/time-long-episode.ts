/**
 * Times `planTiming` for an episode of three hours: the first call of this process, a call after, and one after a keystroke
 * in one paragraph. Prints one JSON object; `scripts/bench.ts` starts it, because only a new process has a first call.
 */
import { parseEpisode, parseShow } from '../../src/parse/index.ts';
import { planTiming } from '../../src/timing/index.ts';
import { sequence } from './sequence.ts';

const WORDS = 27_000;
const PARAGRAPH = 45;
const STARTS = 'b br c d f g l m n p qu r s st t tr v w'.split(' ');
const MIDDLES = 'a ai e ee i o ou u'.split(' ');
const ENDS = 'n r t ll s ck nd ster ly ment tion'.split(' ');
const WRITTEN = [
  '$440M',
  'p99',
  '99.99%',
  '10 ms',
  'TCP',
  'v2.1.0',
  '192.168.0.1',
  'O(log n)',
  '3:14 AM',
  '2 GB/s',
];

const path = 'episodes/long/001-long.md';
const config = { path: 'episodes/show.yaml', text: 'title: Long\n', defects: [] };
const show = parseShow({ root: '/', config, series: [], formats: [], coldOpens: [], episodes: [] });
const random = sequence(7);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const vocabulary = Array.from(
  { length: 5_000 },
  () => pick(STARTS) + pick(MIDDLES) + pick(STARTS) + pick(MIDDLES) + pick(ENDS),
);
const COMMON =
  'the a of to in and that is it for on with as was be by at or we you they not but one so all then what when who'.split(
    ' ',
  );
/** One in twenty is a figure or a name, half are the words that every sentence has. */
const word = (): string => {
  const kind = random();
  return kind < 0.05
    ? pick(WRITTEN)
    : kind < 0.55
      ? pick(COMMON)
      : pick(kind < 0.8 ? vocabulary.slice(0, 300) : vocabulary);
};
const paragraphs = Array.from({ length: WORDS / PARAGRAPH }, () =>
  Array.from(
    { length: PARAGRAPH },
    (_, at) => `${word()}${at % 15 === 14 ? '.' : at % 7 === 6 ? ',' : ''}`,
  ).join(' '),
);

const episodeOf = (texts: readonly string[]) =>
  parseEpisode(
    {
      path,
      text: `---\ntitle: Long\nepisode: 1\n---\n\n## A (180 min)\n\n${texts.join('\n\n')}\n`,
      defects: [],
    },
    show,
  );
const before = episodeOf(paragraphs);
const after = episodeOf(paragraphs.with(300, `${paragraphs[300]} and`));
/** Time of the processor, all threads together: other programs do not count. */
const ms = (episode: typeof before): number => {
  const began = process.cpuUsage();
  planTiming(episode, show);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000;
};
const firstMs = ms(before);
const againMs = ms(before);
const keystrokeMs = ms(after);
const { spokenWords, totalMs } = planTiming(before, show);
console.log(JSON.stringify({ firstMs, againMs, keystrokeMs, spokenWords, totalMs }));

import { plannedShow } from '../../support/planned-show.ts';

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

/** A show of six series, 120 episodes and 90 concepts. */
export const LARGE_SHOW = plannedShow({
  'show.yaml': `title: The large show
description: A hundred and twenty episodes on everything.
author: Somebody
site: https://large.example
threads:
  - { id: cost, title: The cost of coordination, description: What agreeing costs }
concepts:
  - { id: cafe, name: Café }
${upTo(90)
  .map((at) => `  - { id: c${at}, name: Concept ${at}, prerequisites: [${at > 1 ? `c${at - 1}` : ''}] }`)
  .join('\n')}
tracks:
  - { id: beginner, title: From zero, description: For those who begin, episodes: [${upTo(40).join(', ')}] }
`,
  ...Object.fromEntries(
    upTo(6).map((series) => [
      `s${series}/series.yaml`,
      `title: Series ${series}
number: ${series}
format: hour
description: What series ${series} is about.
level: advanced
audience: [senior-engineer, architect]
pace: { starts: 2026-12-01, weeks: 2 }
planned:
${upTo(20)
  .map((at) => {
    const number = (series - 1) * 20 + at;
    const focus = number === 42 ? 'A zebra at a crossing' : `What number ${number} is about`;
    return `  - { number: ${number}, title: Episode about thing ${number}, focus: ${focus}, topics: [a topic, another topic], concepts: [c${Math.min(90, number)}], threads: [cost], prerequisites: [${Math.max(1, number - 1)}] }`;
  })
  .join('\n')}
`,
    ]),
  ),
  's1/001-one.md':
    '---\nseries: s1\nepisode: 1\ntitle: The first\nstatus: review\nsummary: It begins.\nobjectives: [Begin]\n---\n',
});

/** A show of one series with one episode that is written and one that is planned. */
export const SMALL_SHOW = plannedShow({
  'show.yaml': 'title: Small\ntracks: [{ id: t, title: T, episodes: [1, 2] }]',
  'main/series.yaml': 'title: Main\nplanned: [{ number: 2, title: Two }]',
  'main/001-one.md': '---\nseries: main\nepisode: 1\ntitle: One\nstatus: published\ndate: 2026-12-01\n---\n',
});

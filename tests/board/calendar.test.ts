import { expect, test } from 'vitest';
import { makeCalendar } from '../../src/board/index.ts';
import { plannedShow } from '../support/planned-show.ts';
import { readIcs } from '../support/strict-ics.ts';

const FILES = {
  'show.yaml': 'title: The Show\nsite: https://show.example/feed',
  'main/series.yaml': `title: Main line
pace: { starts: 2026-12-01, weeks: 1 }
planned:
  - { number: 1, title: One, focus: About one }
  - { episodes: { from: 2, to: 3 }, title: Rest }
`,
  'side/series.yaml':
    'title: Side\nplanned: [{ number: 8, title: Eight, date: 2026-11-30 }, { number: 9, title: Nine }]',
};

test('one event for each episode that has a day, in the order of days; the others are counted', () => {
  const { content, events, undated } = makeCalendar(plannedShow(FILES));
  const read = readIcs(content);
  expect({ events, undated }).toEqual({ events: 4, undated: 1 });
  expect(
    read.events.map((event) => [event.text('DTSTART'), event.text('UID'), event.text('SUMMARY')]),
  ).toEqual([
    ['20261130', 'side-8@show.example', 'The Show 8: Eight'],
    ['20261201', 'main-1@show.example', 'The Show 1: One'],
    ['20261208', 'main-2@show.example', 'The Show 2: Rest'],
    ['20261215', 'main-3@show.example', 'The Show 3: Rest'],
  ]);
  expect(read.events[1]?.text('DESCRIPTION')).toBe('Planned.\nSeries: Main line.\nAbout one');
  expect(read.events[2]?.text('DESCRIPTION')).toContain('(sketched)');
});

test('an episode keeps its id when its day and its title change', () => {
  const before = readIcs(makeCalendar(plannedShow(FILES)).content).events.map((event) => event.text('UID'));
  const moved = {
    ...FILES,
    'main/series.yaml': FILES['main/series.yaml'].replace('12-01', '12-02').replace('One', 'Uno'),
  };
  expect(readIcs(makeCalendar(plannedShow(moved)).content).events.map((event) => event.text('UID'))).toEqual(
    before,
  );
});

test('series and statuses narrow it', () => {
  const show = plannedShow(FILES);
  expect(makeCalendar(show, { series: ['side'] })).toMatchObject({ events: 1, undated: 1 });
  expect(makeCalendar(show, { statuses: ['published'] })).toMatchObject({ events: 0, undated: 0 });
});

test('a show without a site and with a title in another script has ids too', () => {
  const { content } = makeCalendar(plannedShow({ ...FILES, 'show.yaml': 'title: शो' }));
  expect(readIcs(content).events[0]?.text('UID')).toBe('side-8@show.invalid');
});

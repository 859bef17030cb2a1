import { describe, expect, test } from 'vitest';
import { catalogueOf, daysAfter, isoDate, releaseDates } from '../../src/catalogue/index.ts';
import { plannedShow } from '../support/planned-show.ts';

const datesOf = (series: string, episodes: Record<string, string> = {}) =>
  Object.fromEntries(releaseDates(catalogueOf(plannedShow({ 'main/series.yaml': series, ...episodes }))));

describe('when episodes come out', () => {
  test('at the pace of the series, sketched ones too', () => {
    const planned = 'planned: [{ number: 3, title: A }, { episodes: { from: 4, to: 5 }, title: B }]';
    expect(
      datesOf(`title: M\nepisodes: { from: 2, to: 9 }\npace: { starts: 2026-12-29, weeks: 1 }\n${planned}`),
    ).toEqual({ 3: '2027-01-05', 4: '2027-01-12', 5: '2027-01-19' });
  });

  test('weeks may be broken, and a day is a whole one', () => {
    const planned = 'planned: [{ number: 1, title: A }, { number: 2, title: B }, { number: 3, title: C }]';
    expect(datesOf(`title: M\npace: { starts: 2026-03-01, weeks: 2.5 }\n${planned}`)).toEqual({
      1: '2026-03-01',
      2: '2026-03-19',
      3: '2026-04-05',
    });
  });

  test('on a day of its own: the file’s before the plan’s before the pace’s', () => {
    const head = 'title: M\npace: { starts: 2026-01-01, weeks: 1 }\nplanned:\n';
    const plans =
      '  - { number: 1, title: A, date: 2026-02-01 }\n  - { number: 2, title: B, date: 2026-02-02 }\n  - { number: 3, title: C }\n';
    const file = '---\nseries: main\nepisode: 1\ntitle: A\ndate: 2026-03-03\n---\n';
    expect(datesOf(head + plans, { 'main/001-a.md': file })).toEqual({
      1: '2026-03-03',
      2: '2026-02-02',
      3: '2026-01-15',
    });
  });

  test('a start without a rhythm is the first episode’s; a rhythm without a start is nobody’s', () => {
    const planned = 'planned: [{ number: 7, title: A }, { number: 8, title: B }]';
    expect(datesOf(`title: M\npace: { starts: 2026-01-01 }\n${planned}`)).toEqual({ 7: '2026-01-01' });
    expect(datesOf(`title: M\npace: { weeks: 2 }\n${planned}`)).toEqual({});
    expect(datesOf(`title: M\npace: { starts: 2026-02-30, weeks: 2 }\n${planned}`)).toEqual({});
  });

  test('a date that no calendar has is none', () => {
    const planned = 'planned: [{ number: 7, title: A, date: 2026-13-01 }]';
    expect(datesOf(`title: M\n${planned}`)).toEqual({});
  });
});

test.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['0050-01-01', 0, '0050-01-01'],
  ['9999-12-31', 1, undefined],
])('%s and %i days is %s', (date, days, expected) => {
  expect(daysAfter(date, days)).toBe(expected);
});

test.each(['2026-02-29', '2026-1-1', 'soon', '', undefined])('%s is no date', (text) => {
  expect(isoDate(text)).toBeUndefined();
});

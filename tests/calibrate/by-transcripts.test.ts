import { describe, expect, test } from 'vitest';
import { calibrateByTranscripts } from '../../src/calibrate/index.ts';
import { naturalSpeech } from '../../src/timing/index.ts';
import { castOfTwo, type Said, transcript, vttOf } from './show.ts';

const SENTENCES = [
  'A request crosses the ocean in about forty milliseconds, and nobody can make that less.',
  'So the slowest replica decides how long everybody waits, whatever the average says.',
  'That was the night when both caches were empty, and three people were awake to see it.',
];
/** Sixty seconds and more of talk, and how long it takes at a rate. */
const talk = (index: number) => `${`${SENTENCES.join(' ')} `.repeat(6)}This was number ${index}.`;

async function speech(name: string, turns: number, rate: (turn: number) => number): Promise<readonly Said[]> {
  const { show } = await castOfTwo();
  return Array.from({ length: turns }, (_, turn) => {
    const text = talk(turn);
    return { name, text, ms: Math.round((naturalSpeech(text, 1, show).naturalMs * 180) / rate(turn)) };
  });
}

describe('rates', () => {
  test.each([110, 150, 200])(
    'one who speaks as the estimate does at %d gets that rate, without spread',
    async (rate) => {
      const { root, show } = await castOfTwo();
      const file = transcript(root, 'a.vtt', vttOf(await speech('MAYA', 16, () => rate)));
      const { rates, remarks } = await calibrateByTranscripts({ show, transcripts: [file] });
      expect(remarks).toEqual([]);
      expect(rates).toMatchObject([
        { speaker: 'Maya Rao', member: 'maya', currentRate: 150, wordsPerMinute: rate },
      ]);
      expect(rates[0]?.spread?.windows).toBeGreaterThanOrEqual(2);
      expect(rates[0]?.spread?.worst).toBeLessThan(0.01);
    },
  );

  test('windows that differ make the spread', async () => {
    const { root, show } = await castOfTwo();
    const said = await speech('theo', 24, (turn) => (turn < 12 ? 140 : 160));
    const file = transcript(root, 'a.vtt', vttOf(said));
    const [rate] = (await calibrateByTranscripts({ show, transcripts: [file] })).rates;
    expect(rate).toMatchObject({ member: 'theo', currentRate: 140 });
    expect(rate?.wordsPerMinute).toBeGreaterThan(145);
    expect(rate?.wordsPerMinute).toBeLessThan(155);
    expect(rate?.spread?.mean).toBeGreaterThan(0.04);
    expect(rate?.spread?.worst).toBeLessThan(0.1);
  });

  test('several recordings count together, the cast comes first, strangers are shown with nothing to set', async () => {
    const { root, show } = await castOfTwo();
    const transcripts = [
      transcript(root, 'a.vtt', vttOf(await speech('Somebody', 12, () => 170))),
      transcript(root, 'b.vtt', vttOf(await speech('Maya Rao', 2, () => 120))),
      transcript(root, 'c.vtt', vttOf(await speech('maya', 2, () => 120))),
    ];
    const { rates } = await calibrateByTranscripts({ show, transcripts });
    expect(rates.map(({ speaker, member, wordsPerMinute }) => [speaker, member, wordsPerMinute])).toEqual([
      ['Maya Rao', 'maya', 120],
      ['Somebody', undefined, 170],
    ]);
  });

  test('the show’s own pronunciations are heeded', async () => {
    const [plain, slow] = [
      await castOfTwo(),
      await castOfTwo('pronunciations: { ocean: wide and endless blue ocean }\n'),
    ];
    const text = vttOf(await speech('maya', 8, () => 150));
    const rateIn = async ({ root, show }: typeof plain) =>
      (await calibrateByTranscripts({ show, transcripts: [transcript(root, 'a.vtt', text)] })).rates[0]
        ?.wordsPerMinute;
    expect(await rateIn(plain)).toBe(150);
    expect(await rateIn(slow)).toBeGreaterThan(153);
  });

  test('music under a name, and a time that cannot be, do not move a rate', async () => {
    const { root, show } = await castOfTwo();
    const said = await speech('maya', 8, () => 150);
    const music = { name: 'maya', ms: 240_000, text: 'Here is the band.' };
    const file = transcript(
      root,
      'a.vtt',
      vttOf([
        ...said.slice(0, 4),
        { ...music, name: 'theo', ms: 1_000 },
        music,
        { ...music, name: 'theo', ms: 1_000 },
        ...said.slice(4),
      ]),
    );
    const { rates } = await calibrateByTranscripts({ show, transcripts: [file] });
    expect(rates.find(({ member }) => member === 'maya')?.wordsPerMinute).toBe(150);
  });
});

describe('who is who', () => {
  const text =
    '[Speaker 1] [00:00] Yes, of course.\n[Speaker 2] [00:02] No.\n[Speaker 1] [00:03] Well.\n[Speaker 2] [00:04] -\n';

  test('a mapping by name, and one for all others', async () => {
    const { root, show } = await castOfTwo();
    const file = transcript(root, 'a.txt', text);
    const who = async (mappings: readonly { member: string; name?: string }[]) =>
      (await calibrateByTranscripts({ show, transcripts: [file], mappings })).rates.map(
        ({ speaker, member }) => member ?? speaker,
      );
    expect(await who([])).toEqual(['Speaker 1', 'Speaker 2']);
    expect(await who([{ member: 'maya', name: 'speaker 2' }])).toEqual(['maya', 'Speaker 1']);
    expect(await who([{ member: 'maya', name: 'Speaker 2' }, { member: 'theo' }])).toEqual(['theo', 'maya']);
  });

  test('an id that nobody has', async () => {
    const { root, show } = await castOfTwo();
    const transcripts = [transcript(root, 'a.txt', text)];
    await expect(
      calibrateByTranscripts({ show, transcripts, mappings: [{ member: 'maia' }] }),
    ).rejects.toMatchObject({
      hint: "Did you mean 'maya'?",
    });
  });
});

describe('refusals', () => {
  test('too little speech', async () => {
    const { root, show } = await castOfTwo();
    const file = transcript(root, 'a.vtt', vttOf(await speech('maya', 1, () => 150)));
    const [rate] = (await calibrateByTranscripts({ show, transcripts: [file] })).rates;
    expect(rate?.wordsPerMinute).toBeUndefined();
    expect(rate?.refusal).toContain('expected at least 3 minutes');
  });

  test.each([
    ['no transcript', 'Nothing.', 'no transcript with times'],
    [
      'times made from a script',
      'WEBVTT\n\nNOTE\nTimes are estimates from the script, made before the recording.\n',
      'made from the script',
    ],
  ])('%s', async (_, text, message) => {
    const { root, show } = await castOfTwo();
    const transcripts = [transcript(root, 'a.vtt', text)];
    await expect(calibrateByTranscripts({ show, transcripts })).rejects.toThrow(message);
  });
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { speakingMs } from '../../src/timing/speaking-time.ts';
import { speechAmount } from '../../src/timing/speech-amount.ts';
import { wavLengthMs } from '../support/wav.ts';

const ENGINES: Readonly<Record<string, readonly string[]>> = {
  'espeak-ng': ['espeak-ng', '-v', 'en-us', '-s', '155'],
  flite: ['flite', '-voice', 'slt'],
};
/** Paragraphs of technical prose that no constant of the model was fitted on. */
const paragraphs = (name: string) =>
  readFileSync(join(import.meta.dirname, `../fixtures/spoken/${name}.txt`), 'utf8')
    .trim()
    .split(/\n\n+/);
/** What the voice's rate is calibrated with, and what is held back to be measured at that rate. */
const CALIBRATING = paragraphs('calibration');
const PARAGRAPHS = paragraphs('paragraphs');
const WINDOW_MS = 600_000;

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'coldopen-speech-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function speak([program = '', ...options]: readonly string[], text: string): number {
  const [source, target] = [join(scratch, 'said.txt'), join(scratch, 'said.wav')];
  writeFileSync(source, text);
  const output = program === 'flite' ? ['-f', source, '-o', target] : ['-f', source, '-w', target];
  execFileSync(program, [...options, ...output], { stdio: 'ignore' });
  return wavLengthMs(readFileSync(target));
}

const estimateMs = (text: string) => speakingMs(speechAmount(text), 0, 150);
const byWordsMs = (text: string) => (text.split(/\s+/).length * 60_000) / 150;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;

describe.each(Object.entries(ENGINES))('paragraphs that %s speaks', (_, command) => {
  let spoken: readonly number[];
  let scale: number;
  let wordsScale: number;
  beforeAll(() => {
    const calibrating = CALIBRATING.map((text) => speak(command, text));
    scale = sum(calibrating) / sum(CALIBRATING.map(estimateMs));
    wordsScale = sum(calibrating) / sum(CALIBRATING.map(byWordsMs));
    spoken = PARAGRAPHS.map((text) => speak(command, text));
  }, 300_000);

  const errors = (length: (text: string) => number) =>
    PARAGRAPHS.map((text, index) => {
      const truth = spoken[index] ?? 0;
      return Math.abs(length(text) - truth) / truth;
    });

  test('take what is estimated, within 8 % each, and half the error of words divided by 150', () => {
    const ours = mean(errors((text) => scale * estimateMs(text)));
    expect(ours).toBeLessThanOrEqual(0.08);
    expect(ours).toBeLessThanOrEqual(mean(errors(byWordsMs)) / 2);
    expect(ours).toBeLessThanOrEqual(mean(errors((text) => wordsScale * byWordsMs(text))) / 2);
  });

  test('take what is estimated within 3 % in ten minutes', () => {
    let [truth, estimate] = [0, 0];
    for (const [index, text] of PARAGRAPHS.entries()) {
      truth += spoken[index] ?? 0;
      estimate += scale * estimateMs(text);
      if (truth >= WINDOW_MS) break;
    }
    expect(truth).toBeGreaterThanOrEqual(WINDOW_MS);
    expect(Math.abs(estimate / truth - 1)).toBeLessThanOrEqual(0.03);
  });
});

test('more than sixty paragraphs are held back', () => {
  expect(PARAGRAPHS.length).toBeGreaterThanOrEqual(60);
});

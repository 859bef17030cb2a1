/** Frames a second as video counts them: `number` over `over`. With `drop`, labels skip two (of 60: four) numbers a minute, so that they keep to the clock. */
export interface FrameRate {
  readonly name: string;
  readonly number: number;
  readonly over: number;
  readonly drop: boolean;
}

const rate = (name: string, number: number, over = 1, drop = false): FrameRate => ({
  name,
  number,
  over,
  drop,
});

/** The rates that editors offer, as `--fps` names them; `df` is drop-frame (SMPTE ST 12-1). */
export const FRAME_RATES: readonly FrameRate[] = [
  rate('23.976', 24_000, 1_001),
  rate('24', 24),
  rate('25', 25),
  rate('29.97', 30_000, 1_001),
  rate('29.97df', 30_000, 1_001, true),
  rate('30', 30),
  rate('48', 48),
  rate('50', 50),
  rate('59.94', 60_000, 1_001),
  rate('59.94df', 60_000, 1_001, true),
  rate('60', 60),
];

/** The rate that a text names, such as `25` or `29.97df`; undefined where it is none of {@link FRAME_RATES}. */
export function parseFrameRate(text: string): FrameRate | undefined {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/\s*fps$/, '');
  return FRAME_RATES.find((one) => one.name === name);
}

/** The frame nearest to a time in milliseconds. */
export function frameAt(ms: number, { number, over }: FrameRate): number {
  return Math.round((ms * number) / (over * 1_000));
}

/** When a frame begins, in milliseconds, rounded. */
export function frameStartMs(frame: number, { number, over }: FrameRate): number {
  return Math.round((frame * over * 1_000) / number);
}

/** `HH:MM:SS:FF`, drop-frame `HH:MM:SS;FF`. Hours go past 24; whoever cannot have that asks first. */
export function formatTimecode(frame: number, frameRate: FrameRate): string {
  const perSecond = nominal(frameRate);
  const label = frameRate.drop ? labelOf(frame, perSecond) : frame;
  const seconds = Math.floor(label / perSecond);
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60].map(twoDigits);
  return `${parts.join(':')}${frameRate.drop ? ';' : ':'}${twoDigits(label % perSecond)}`;
}

/** The frame that a label names, with colons or, as some editors write drop-frame, semicolons throughout; undefined where it is none. A label that drop-frame skips means the frame after the gap. */
export function parseTimecode(text: string, frameRate: FrameRate): number | undefined {
  const match = /^(\d{1,3})[:;]([0-5]?\d)[:;]([0-5]?\d)[:;.,](\d{1,3})$/.exec(text.trim());
  if (!match) return undefined;
  const [hours = 0, minutes = 0, seconds = 0, frames = 0] = match.slice(1).map(Number);
  const perSecond = nominal(frameRate);
  if (frames >= perSecond) return undefined;
  const label = ((hours * 60 + minutes) * 60 + seconds) * perSecond + frames;
  if (!frameRate.drop) return label;
  const skipped = perSecond / 15;
  const wholeMinutes = hours * 60 + minutes;
  const gap = seconds === 0 && frames < skipped && minutes % 10 !== 0 ? skipped - frames : 0;
  return label + gap - skipped * (wholeMinutes - Math.floor(wholeMinutes / 10));
}

/** The label's count of a frame: two (of 60: four) are skipped at each minute that ten does not divide. */
function labelOf(frame: number, perSecond: number): number {
  const skipped = perSecond / 15;
  const perMinute = perSecond * 60 - skipped;
  const perTen = perMinute * 10 + skipped;
  const [tens, rest] = [Math.floor(frame / perTen), frame % perTen];
  const minutes = rest < perSecond * 60 ? 0 : Math.floor((rest - skipped) / perMinute);
  return frame + skipped * (9 * tens + minutes);
}

function nominal({ number, over }: FrameRate): number {
  return Math.round(number / over);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

import { type Beat, containerSpec, type Span } from '../model/index.ts';
import { boundedMs } from './speaking-time.ts';

/** A container that asks for silence by being what it is. */
const DEFAULT_SILENCE_MS: Readonly<Record<string, number>> = { 'pause-and-think': 30_000 };

/** The author's `seconds`, else what the container asks for by itself, unless a pause already stands in it. Milliseconds. */
export function silenceMs(beat: Beat, hasPause: boolean): number {
  const declared = containerSpec(beat.name)?.attributes ?? {};
  const asked = beat.attributes.seconds;
  if (asked !== undefined && Object.hasOwn(declared, 'seconds') && /^\d+(?:\.\d+)?$/.test(asked.trim()))
    return boundedMs(Number(asked) * 1_000);
  if (hasPause || !Object.hasOwn(DEFAULT_SILENCE_MS, beat.name)) return 0;
  return DEFAULT_SILENCE_MS[beat.name] ?? 0;
}

/** What asks for the silence: the attribute, else the opening line. */
export function silenceSpan(beat: Beat): Span {
  return beat.attributeList.find(({ name }) => name === 'seconds')?.span ?? beat.openSpan;
}

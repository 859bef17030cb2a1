import { type Beat, containerSpec, type CueKind, type Part } from '../../model/index.ts';

/** A line of the script: exactly one of the fields is set. */
export interface ScriptPart {
  readonly heading: Readonly<Record<string, unknown>> | null;
  readonly beat: Readonly<Record<string, unknown>> | null;
  readonly speech: Readonly<Record<string, unknown>> | null;
  readonly cue: CueView | null;
  readonly figure: Readonly<Record<string, unknown>> | null;
  readonly option: Readonly<Record<string, unknown>> | null;
  readonly silence: Readonly<Record<string, unknown>> | null;
}

/** A cue, numbered through the episode. */
export interface CueView {
  readonly number: number;
  readonly kind: CueKind;
  readonly label: string;
  readonly text: unknown;
  readonly clock: string | null;
  readonly startMs: number | null;
  readonly endMs: number | null;
  readonly length: string | null;
}

/** A line with no field set. */
export const NOTHING: ScriptPart = {
  heading: null,
  beat: null,
  speech: null,
  cue: null,
  figure: null,
  option: null,
  silence: null,
};

/** What each kind of cue is called in words. */
export const CUE_LABELS: Readonly<Record<CueKind, string>> = {
  SFX: 'Sound effect',
  MUSIC: 'Music',
  PAUSE: 'Pause',
  VISUAL: 'Visual',
  STAGE: 'Stage direction',
};

/** The parts of a cold open have a tone of their own, because 7-3-1 is not counted there. */
export function toneOf(beat: Beat): string {
  return containerSpec(beat.name)?.place === 'cold-open' ? 'opening' : beat.category;
}

/** Whether a part leaves anything on the page. */
export function isPrinted(part: Part): boolean {
  if (part.type === 'speech') return part.block.type !== 'footnote-definition';
  return part.type !== 'comment' && part.type !== 'unknown';
}

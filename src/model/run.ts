import type { CodeFigure } from './figure.ts';
import type { Episode } from './episode.ts';
import { walkFigures } from './walk.ts';

/** A program of an episode, as it is to be run. */
export interface Program {
  /** As the fence names it. */
  readonly language: string;
  readonly text: string;
  /** The last part of the path that `file=` gives. */
  readonly fileName?: string | undefined;
}

/** What a program may use. What else it can not do is settled where it is run. */
export interface RunLimits {
  readonly timeMs: number;
  /** For compiling it, where its language is compiled. */
  readonly buildTimeMs: number;
  readonly memoryBytes: number;
}

/** Why a program was not run. */
export type RunRefusal =
  /** This system has no way to confine programs, or has it switched off. */
  | 'unconfined'
  /** Its language is none that can be run. */
  | 'language'
  /** Its language is not installed, or too old, or not usable here. */
  | 'not-installed';

/** What came of a program. `version` is what its language says it is: `Python 3.11.7`. */
export type RunResult =
  /** `reason`: a sentence about this machine, without a full stop. */
  | { readonly state: 'refused'; readonly why: RunRefusal; readonly reason: string }
  | { readonly state: 'not-built'; readonly version: string; readonly errors: string }
  /** It was killed for taking too much. Its output until then is of no use. */
  | {
      readonly state: 'stopped';
      readonly version: string;
      readonly over: 'time' | 'build-time' | 'memory' | 'output';
      /** Milliseconds, or bytes. */
      readonly limit: number;
    }
  | {
      readonly state: 'ended';
      readonly version: string;
      /** 128 and the signal's number where a signal ended it. */
      readonly status: number;
      /** What it printed, bytes that are no UTF-8 replaced by U+FFFD. */
      readonly output: string;
      readonly isText: boolean;
      /** What it printed as errors; of much, the end. */
      readonly errors: string;
    };

/** Results by where each program's figure begins in the episode's file. */
export type EpisodeRuns = ReadonlyMap<number, RunResult>;

/** The figures of an episode that are marked `run`, in order. */
export function programFigures(episode: Pick<Episode, 'preamble' | 'segments'>): readonly CodeFigure[] {
  const parts = [...episode.preamble, ...episode.segments.flatMap((segment) => segment.beats)];
  return [...walkFigures(parts)].filter(
    (figure): figure is CodeFigure => figure.kind === 'code' && figure.run,
  );
}

/** Runs one program, or says why not. Never rejects for a program's sake. */
export type RunProgram = (program: Program, limits: RunLimits) => Promise<RunResult>;

import type { Fills } from './style.ts';
import type { Frame, Scale } from './scale.ts';

/** A row of a chart: its name stands left of it, what it draws hangs from its top edge. */
export interface Lane {
  readonly name: string;
  /** Baseline of the name, from the lane's top. */
  readonly nameY: number;
  readonly height: number;
  draw(top: number): string;
}

/** What lanes are drawn with. */
export interface Canvas {
  readonly frame: Frame;
  readonly x: Scale;
  readonly fills: Fills;
}

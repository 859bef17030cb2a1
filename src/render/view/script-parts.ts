import {
  type Beat,
  containerSpec,
  type Cue,
  type Episode,
  type Part,
  type Show,
  type Speech,
  walkParts,
} from '../../model/index.ts';
import { formatClock, formatLength } from '../../notation/time.ts';
import type { ProseWriter } from '../prose.ts';
import type { Clock } from './clock.ts';
import { beatNotes } from './beat-notes.ts';
import { nameOf } from './people.ts';
import { figureView, formulaViews } from './read-out.ts';
import type { PronunciationNotes } from './pronunciation-notes.ts';
import { CUE_LABELS, type CueView, isPrinted, NOTHING, type ScriptPart, toneOf } from './script-part.ts';

/** What the lines of a script are made with. */
export interface ScriptSetting {
  readonly episode: Episode;
  readonly show: Show;
  readonly writer: ProseWriter;
  readonly clock: Clock;
  readonly notes: PronunciationNotes;
  claimId(id: string | undefined): string | undefined;
}

/** Turns the parts of an episode into lines of its script, in reading order; numbers the cues as they come. */
export class ScriptParts {
  readonly cues: CueView[] = [];
  readonly #setting: ScriptSetting;
  /** Who was named last; undefined where the next block must name its speaker again. */
  #named: string | undefined;
  #headingLevel = 3;

  constructor(setting: ScriptSetting) {
    this.#setting = setting;
  }

  /** The parts of one segment. `plain`: text outside containers is plain narration, because 7-3-1 is not counted here. */
  segment(beats: readonly Beat[], plain: boolean): readonly ScriptPart[] {
    this.#named = undefined;
    this.#headingLevel = 3;
    return beats.flatMap((beat) => (beat.implicit ? this.#loose(beat, plain) : this.#parts([beat], true)));
  }

  /**
   * Text outside containers; sub-headings at its head stand above it, and alone where nothing follows.
   * Cues alone belong to no beat.
   */
  #loose(beat: Beat, plain: boolean): readonly ScriptPart[] {
    const count = beat.parts.findIndex(({ type }) => type !== 'subheading' && type !== 'comment');
    const head = this.#parts(count < 0 ? beat.parts : beat.parts.slice(0, count), true);
    const rest = count < 0 ? [] : beat.parts.slice(count);
    const prints = rest.filter(isPrinted);
    if (prints.length === 0) return head;
    const bare = plain || prints.every(({ type }) => type === 'cue');
    return [...head, this.#beat({ ...beat, parts: rest }, bare)];
  }

  #parts(parts: readonly Part[], spoken: boolean): readonly ScriptPart[] {
    return parts.flatMap((part): readonly ScriptPart[] => {
      switch (part.type) {
        case 'beat':
          // A figure container only describes the figure in it.
          return part.name === 'figure' ? this.#parts(part.parts, part.spoken) : [this.#beat(part)];
        case 'speech':
          return part.block.type === 'footnote-definition' ? [] : [this.#speech(part, spoken)];
        case 'cue':
          return [this.#cue(part)];
        case 'figure':
          return [{ ...NOTHING, figure: figureView(part, this.#setting) }];
        case 'subheading':
          this.#headingLevel = 4;
          this.#named = undefined;
          return [
            {
              ...NOTHING,
              heading: {
                id: this.#setting.claimId(part.id) ?? null,
                title: this.#setting.writer.inline(part.children),
                clock: this.#nextClock(part),
              },
            },
          ];
        case 'option':
          return [{ ...NOTHING, option: { key: part.key, parts: this.#parts(part.parts, spoken) } }];
        default:
          return [];
      }
    });
  }

  /** `bare`: printed without a label, in no tone. */
  #beat(beat: Beat, bare = false): ScriptPart {
    const { writer, clock, claimId } = this.#setting;
    const label = beat.attributes.title ?? containerSpec(beat.name)?.label ?? beat.name;
    const stretch = clock.stretch(beat.span);
    if (!beat.implicit) this.#named = undefined;
    const parts = [...this.#parts(beat.parts, beat.spoken), ...this.#silences(beat)];
    if (!beat.implicit) this.#named = undefined;
    return {
      ...NOTHING,
      beat: {
        id: claimId(beat.attributes.id) ?? null,
        name: beat.name,
        category: bare ? 'plain' : toneOf(beat),
        label: bare ? null : writer.text(label),
        notes: beatNotes(beat, this.#setting.show).map((note) => writer.text(note)),
        clock: stretch ? formatClock(stretch.startMs) : null,
        length: stretch ? formatLength(stretch.endMs - stretch.startMs) : null,
        spoken: beat.spoken,
        parts,
      },
    };
  }

  /** Silences that the container itself asks for, and none that one inside it asks for. */
  #silences(beat: Beat): readonly ScriptPart[] {
    const inner = [...walkParts(beat.parts)].filter((part) => part.type === 'beat');
    const owned = ({ start }: { start: number }) =>
      !inner.some(({ span }) => span.start <= start && start < span.end);
    return this.#setting.clock
      .within(beat.span)
      .filter((line) => line.kind === 'silence' && owned(line.span))
      .map(({ startMs, endMs }) => ({
        ...NOTHING,
        silence: { clock: formatClock(startMs), startMs, endMs, length: formatLength(endMs - startMs) },
      }));
  }

  #speech(speech: Speech, spoken: boolean): ScriptPart {
    const { writer, episode, show } = this.#setting;
    const { speaker, label, block } = speech;
    const times = this.#timesOf(speech);
    // A block of nothing but citations is said by nobody.
    const said = spoken && speaker !== undefined && (label !== undefined || times.clock !== null);
    const named = said && (label !== undefined || speaker !== this.#named);
    if (said) this.#named = speaker;
    const direction = label?.direction;
    return {
      ...NOTHING,
      speech: {
        speaker: speaker ?? null,
        name: named ? writer.text(nameOf(speaker, episode.facts, show)) : null,
        direction: direction === undefined ? null : writer.text(direction),
        ...times,
        body: writer.blocks([block], this.#headingLevel),
        formulas: spoken ? formulaViews(speech, writer) : [],
        pronunciations: spoken ? this.#notesOn(speech) : [],
        spoken,
      },
    };
  }

  #notesOn({ span }: Speech) {
    const { writer, clock, notes } = this.#setting;
    return clock
      .within(span)
      .flatMap(({ text }) => notes.of(text))
      .map(({ written, said }) => ({ written: writer.text(written), said: writer.text(said) }));
  }

  #cue(cue: Cue): ScriptPart {
    const view: CueView = {
      number: this.cues.length + 1,
      kind: cue.kind,
      label: CUE_LABELS[cue.kind],
      text: this.#setting.writer.text(cue.text),
      ...this.#timesOf(cue),
      length: this.#lengthOf(cue),
    };
    this.cues.push(view);
    return { ...NOTHING, cue: view };
  }

  #lengthOf({ durationMs, span }: Cue): string | null {
    const bedEndMs = this.#setting.clock.bedEnd(span);
    const under = bedEndMs === undefined ? [] : [`under until ${formatClock(bedEndMs)}`];
    const alone =
      durationMs === undefined || (durationMs === 0 && bedEndMs !== undefined)
        ? []
        : [formatLength(durationMs)];
    return [...alone, ...under].join(', ') || null;
  }

  #timesOf({ span }: Part) {
    const on = this.#setting.clock.stretch(span);
    if (!on) return { clock: null, startMs: null, endMs: null };
    return { clock: formatClock(on.startMs), startMs: on.startMs, endMs: on.endMs };
  }

  #nextClock({ span }: Part): string | null {
    const found = this.#setting.clock.next(span.start);
    return found === undefined ? null : formatClock(found);
  }
}

import type { Beat, Cue, Figure, Part, Segment, Span, Speech } from '../model/index.ts';
import type { Pronunciations } from '../notation/spoken/spoken-form.ts';
import { hull } from './hull.ts';
import type { LaidBeat, LaidChapter, LaidLine, LaidSegment } from './laid.ts';
import { placeLooseCues } from './loose-cues.ts';
import { silenceMs, silenceSpan } from './silence.ts';
import { cueMs, speakingMs } from './speaking-time.ts';
import { speechAmount } from './speech-amount.ts';
import { figureText, type SpokenText, spokenText } from './spoken-text.ts';

/** Music as long as this is a breather, wherever it plays. */
const RELIEF_MUSIC_MS = 10_000;
/** Who speaks how fast, and who reads figures where nobody has spoken yet. */
export interface Voices {
  readonly wordsPerMinute: (speaker: string | undefined) => number;
  /** Whether the rate is the speaker's own. */
  readonly isMeasured: (speaker: string | undefined) => boolean;
  readonly host: string | undefined;
  /** How the show says what it writes. */
  readonly pronunciations?: Pronunciations | undefined;
}

/** One container being gone through; kept on a stack of our own, for nesting may be deeper than the program's. */
interface Frame {
  readonly beat: Beat;
  readonly parts: readonly Part[];
  next: number;
  lines: LaidLine[];
  split: boolean;
  hasPause: boolean;
  /** The letter of a quiz option that is to be said before what comes next. */
  letter?: string | undefined;
}

/** Goes through a segment in reading order and gives everything that is heard its length. Unspoken containers take no time. */
export function layOut(segment: Segment, voices: Voices): LaidSegment {
  const walk = new Walk(voices);
  for (const beat of segment.beats) walk.through(beat);
  return walk.laid();
}

class Walk {
  readonly #voices: Voices;
  readonly #beats: LaidBeat[] = [];
  readonly #chapters: LaidChapter[] = [];
  #lengthMs = 0;
  #words = 0;
  #speaker: string | undefined;

  constructor(voices: Voices) {
    this.#voices = voices;
    this.#speaker = voices.host;
  }

  laid(): LaidSegment {
    return {
      beats: placeLooseCues(this.#beats),
      chapters: this.#chapters,
      lengthMs: this.#lengthMs,
      words: this.#words,
    };
  }

  through(root: Beat): void {
    const stack = [openFrame(root)];
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
      const part = frame.parts[frame.next++];
      if (part) {
        const inner = this.#take(part, frame);
        if (inner) stack.push(inner);
      } else {
        stack.pop();
        this.#leave(frame);
      }
    }
  }

  /** Takes one part; returns the frame of what it holds, where that has to be gone through first. */
  #take(part: Part, frame: Frame): Frame | undefined {
    if (part.type === 'subheading') {
      this.#chapters.push({ id: part.id, title: part.title, afterMs: this.#lengthMs });
      return undefined;
    }
    if (part.type === 'beat') {
      if (part.spoken) this.#split(frame);
      return openFrame(part);
    }
    if (!frame.beat.spoken) return undefined;
    if (part.type === 'option') frame.letter = part.key;
    else if (part.type === 'speech') this.#speech(part, frame);
    else if (part.type === 'figure') this.#figure(part, frame);
    else if (part.type === 'cue') this.#cue(part, frame);
    return undefined;
  }

  #speech(speech: Speech, frame: Frame): void {
    const { speaker, span } = speech;
    this.#speaker = speaker ?? this.#speaker;
    this.#say('speech', spokenText(speech.block), speaker, span, frame);
  }

  #figure(figure: Figure, frame: Frame): void {
    this.#say('figure', figureText(figure), this.#speaker, figure.span, frame);
  }

  #say(
    kind: 'speech' | 'figure',
    { text, paragraphs }: SpokenText,
    speaker: string | undefined,
    span: Span,
    frame: Frame,
  ): void {
    if (text === '') return;
    const said = frame.letter === undefined ? text : `${frame.letter}. ${text}`;
    frame.letter = undefined;
    const amount = speechAmount(said, this.#voices.pronunciations);
    const { words } = amount;
    const lengthMs = speakingMs(amount, paragraphs, this.#voices.wordsPerMinute(speaker));
    this.#words += words;
    this.#add({ kind, speaker, text: said, words, lengthMs, span }, frame);
  }

  #cue(cue: Cue, frame: Frame): void {
    const { kind, text, bed, span } = cue;
    const lengthMs = cueMs(cue);
    if (kind === 'PAUSE') frame.hasPause = true;
    const line: LaidLine = { kind: 'cue', cue: kind, bed, text, words: 0, lengthMs, span };
    if (kind !== 'MUSIC' || lengthMs < RELIEF_MUSIC_MS) return this.#add(line, frame);
    this.#split(frame);
    this.#lengthMs += lengthMs;
    this.#beats.push({ name: 'music', category: 'relief', implicit: false, span, lines: [line] });
  }

  #add(line: LaidLine, frame: Frame): void {
    this.#lengthMs += line.lengthMs;
    frame.lines.push(line);
  }

  /** Ends the stretch of a container that something else interrupts. */
  #split(frame: Frame): void {
    frame.split = true;
    this.#flush(frame);
  }

  #leave(frame: Frame): void {
    const lengthMs = frame.beat.spoken ? silenceMs(frame.beat, frame.hasPause) : 0;
    if (lengthMs > 0)
      this.#add({ kind: 'silence', text: '', words: 0, lengthMs, span: silenceSpan(frame.beat) }, frame);
    this.#flush(frame);
  }

  #flush({ beat, lines, split }: Frame): void {
    const first = lines[0];
    const last = lines.at(-1);
    if (!first || !last) return;
    const span = split ? hull(lines) : beat.span;
    const { name, category, implicit } = beat;
    this.#beats.push({ name, category, implicit, span, lines: lines.splice(0) });
  }
}

function openFrame(beat: Beat): Frame {
  const parts = beat.parts.flatMap((part) => (part.type === 'option' ? [part, ...part.parts] : [part]));
  return { beat, parts, next: 0, lines: [], split: false, hasPause: false };
}

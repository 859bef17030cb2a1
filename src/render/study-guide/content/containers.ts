import type { Beat } from '../../../model/index.ts';
import { containerSpec } from '../../../model/index.ts';
import type { Run, Tone } from '../guide.ts';
import type { Guidebook } from './guidebook.ts';
import { textRun } from './inline-runs.ts';

/** How a container stands on the page, where it is more than running text. */
interface Presentation {
  readonly tone: Tone;
  /** Numbered through the episode, as `Exercise 2`, and answered at the end. */
  readonly numbered?: string;
}

const PRESENTATIONS: Readonly<Record<string, Presentation>> = {
  thesis: { tone: 'knowledge' },
  concept: { tone: 'knowledge' },
  definition: { tone: 'knowledge' },
  derivation: { tone: 'knowledge' },
  recap: { tone: 'knowledge' },
  takeaways: { tone: 'knowledge' },
  timeline: { tone: 'knowledge' },
  metrics: { tone: 'knowledge' },
  config: { tone: 'knowledge' },
  exercise: { tone: 'work', numbered: 'Exercise' },
  problem: { tone: 'work', numbered: 'Problem' },
  'debug-challenge': { tone: 'work', numbered: 'Debugging challenge' },
  quiz: { tone: 'work', numbered: 'Question' },
  decision: { tone: 'work' },
  'try-this': { tone: 'work' },
  'pause-and-think': { tone: 'work' },
  aside: { tone: 'aside' },
};

/** How a container stands on the page; undefined for one whose words are simply part of the text. */
export function presentationOf(beat: Beat): Presentation | undefined {
  return Object.hasOwn(PRESENTATIONS, beat.name) ? PRESENTATIONS[beat.name] : undefined;
}

/** The line over a box: what it is, what it is about, how hard it is. */
export function boxLabel(beat: Beat, name: string, book: Guidebook): readonly Run[] {
  const { attributes } = beat;
  const label = (text: string): Run => textRun(text, { bold: true, label: true });
  const light = (text: string): Run => textRun(text, { label: true });
  const subject = subjectOf(beat, book);
  const runs: Run[] = [label(attributes.title ?? (subject === undefined ? name : `${name}: ${subject}`))];
  if (attributes.title !== undefined && name !== containerSpec(beat.name)?.label)
    runs.unshift(label(`${name}: `));
  const notes = [attributes.layer, attributes.rigour, attributes.level].filter((note) => note !== undefined);
  if (notes.length > 0) runs.push(light(` · ${notes.join(' · ')}`));
  return runs;
}

function subjectOf({ name, attributes }: Beat, book: Guidebook): string | undefined {
  if (name === 'definition') return attributes.term;
  if (name === 'takeaways') return attributes.audience;
  if (name !== 'concept' || attributes.id === undefined) return undefined;
  return (
    book.input.show.settings.concepts.find((concept) => concept.id === attributes.id)?.name ?? attributes.id
  );
}

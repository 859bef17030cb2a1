/**
 * The vocabulary of containers (`:::name`), each declared once. Everything that treats containers differently
 * (timing, lint, render, docs) reads it here, so a new container is one entry.
 */

/** The three shares of 7-3-1. */
export type Category = 'technical' | 'relief' | 'recap';

export interface AttributeSpec {
  /** One sentence for writers. */
  readonly description: string;
  readonly required?: true;
  /** How the value is checked. `cast`, `concept`, `emotion`, `stakes`, `thread` must name one of the show's; `keys` are option letters. */
  readonly type:
    | 'text'
    | 'id'
    | 'boolean'
    | 'seconds'
    | 'cast'
    | 'concept'
    | 'emotion'
    | 'stakes'
    | 'thread'
    | 'keys'
    | 'enum';
  readonly values?: readonly string[];
}

export interface ContainerSpec {
  /** Heading that outputs put over it, such as `Pause and think`. */
  readonly label: string;
  /** One sentence for writers. */
  readonly description: string;
  readonly spoken: boolean;
  /** `inherit`: it belongs to whatever it stands in (technical at the top). */
  readonly category: Category | 'inherit';
  /** Where it may stand. `cold-open`: only in the cold-open segment, directly; `segment`: directly in any segment; `anywhere`: also inside other containers. */
  readonly place: 'cold-open' | 'segment' | 'anywhere';
  readonly attributes: Readonly<Record<string, AttributeSpec>>;
}

/** Attributes that every container takes. */
export const COMMON_ATTRIBUTES = {
  id: { type: 'id', description: 'Anchor for links from other episodes.' },
  class: { type: 'text', description: 'Class names for a show’s own style sheet.' },
  title: { type: 'text', description: 'A heading of its own, instead of the container’s label.' },
  spoken: {
    type: 'boolean',
    description: 'Whether its words are said, where that differs from the container’s rule.',
  },
} as const satisfies Record<string, AttributeSpec>;

/** Attributes of figures: after a fence's language, and where a `figure` container wraps one. */
export const FIGURE_ATTRIBUTES = {
  id: { type: 'id', description: 'Anchor for links from other episodes.' },
  class: { type: 'text', description: 'Class names for a show’s own style sheet.' },
  caption: { type: 'text', description: 'Printed beneath it.' },
  say: { type: 'text', description: 'The words the host says for it.' },
  spoken: { type: 'boolean', description: 'Reads the figure itself aloud.' },
  file: { type: 'text', description: 'Where the code is kept, as a path inside the show.' },
  run: {
    type: 'boolean',
    description: 'A program that works; what it prints stands in the fence `output` behind it.',
  },
  excerpt: {
    type: 'boolean',
    description: 'It shows a part that does not parse by itself, so nobody asks it to.',
  },
} as const satisfies Record<string, AttributeSpec>;

const THREAD = {
  thread: {
    type: 'thread',
    description: 'The golden threads that it takes further: ids from show.yaml, separated by commas.',
  },
} as const satisfies Record<string, AttributeSpec>;

const DRAMA = {
  cast: { type: 'cast', description: 'Who it is about: ids from the show’s cast, separated by commas.' },
  emotion: { type: 'emotion', description: 'A colour of the show’s emotional palette.' },
  stakes: { type: 'stakes', description: 'A stakes level of the show.' },
  ...THREAD,
} as const satisfies Record<string, AttributeSpec>;

const CONCEPT = {
  concept: { type: 'concept', description: 'The concept of the show it belongs to.' },
} as const satisfies Record<string, AttributeSpec>;

const LEVEL = {
  level: {
    type: 'enum',
    values: ['beginner', 'intermediate', 'advanced', 'expert'],
    description: 'How hard it is.',
  },
} as const satisfies Record<string, AttributeSpec>;

const ANSWER = {
  answer: { type: 'text', description: 'The answer, printed at the end of the study guide.' },
} as const satisfies Record<string, AttributeSpec>;

const opening = (label: string, description: string) =>
  ({ label, description, spoken: true, category: 'inherit', place: 'cold-open', attributes: DRAMA }) as const;

export const CONTAINERS = {
  technical: {
    label: 'Technical',
    description: 'Technical content; the same as text outside any container.',
    spoken: true,
    category: 'technical',
    place: 'segment',
    attributes: { ...CONCEPT, ...THREAD },
  },
  story: {
    label: 'Story',
    description: 'Something that happened to someone.',
    spoken: true,
    category: 'relief',
    place: 'segment',
    attributes: DRAMA,
  },
  analogy: {
    label: 'Analogy',
    description: 'The same shape in a world the listener knows.',
    spoken: true,
    category: 'relief',
    place: 'segment',
    attributes: { ...DRAMA, ...CONCEPT },
  },
  break: {
    label: 'Break',
    description: 'A breather: banter, music, a look back.',
    spoken: true,
    category: 'relief',
    place: 'segment',
    attributes: {},
  },
  recap: {
    label: 'Recap',
    description: 'What was just said, in a minute.',
    spoken: true,
    category: 'recap',
    place: 'segment',
    attributes: THREAD,
  },
  preview: {
    label: 'Preview',
    description: 'What comes next, and why to stay.',
    spoken: true,
    category: 'recap',
    place: 'segment',
    attributes: THREAD,
  },

  hook: opening('Hook', 'The first sentences: something that cannot be ignored.'),
  stakes: opening('Stakes', 'Who loses what, and by when.'),
  question: opening('Question', 'The question that the episode answers.'),
  turn: opening('Turn', 'The moment when the obvious answer fails.'),
  thesis: opening('Thesis', 'The episode’s claim in one or two sentences.'),
  paradox: opening('Paradox', 'Two facts that cannot both be true, and are.'),
  premise: opening('Premise', 'What is imagined to be different.'),
  consequence: opening('Consequence', 'What follows from the premise.'),
  character: opening('Character', 'A named person at a clock time.'),
  deadline: opening('Deadline', 'What must be done, and how long is left.'),
  scale: opening('Scale', 'How big it was, in numbers.'),
  contrast: opening('Contrast', 'What was feared, against what happened.'),
  clue: opening('Clue', 'A fact that does not fit.'),

  concept: {
    label: 'Concept',
    description: 'A concept of the show, in one of its four layers.',
    spoken: true,
    category: 'technical',
    place: 'anywhere',
    attributes: {
      id: { type: 'concept', required: true, description: 'The concept’s id in show.yaml.' },
      layer: {
        type: 'enum',
        values: ['intuitive', 'technical', 'production', 'advanced'],
        description: 'Which layer of the spiral this is.',
      },
      ...THREAD,
    },
  },
  definition: {
    label: 'Definition',
    description: 'A term and what it means; goes into the glossary.',
    spoken: true,
    category: 'technical',
    place: 'anywhere',
    attributes: { term: { type: 'text', required: true, description: 'The term being defined.' } },
  },
  derivation: {
    label: 'Derivation',
    description: 'A result reached step by step.',
    spoken: true,
    category: 'technical',
    place: 'anywhere',
    attributes: {
      ...CONCEPT,
      rigour: {
        type: 'enum',
        values: ['intuitive', 'practical', 'theoretical', 'research'],
        description: 'How strict the argument is.',
      },
      ...THREAD,
    },
  },
  exercise: {
    label: 'Exercise',
    description: 'Something to work out, with the host.',
    spoken: true,
    category: 'technical',
    place: 'anywhere',
    attributes: { ...LEVEL, ...CONCEPT, ...ANSWER },
  },
  problem: {
    label: 'Problem',
    description: 'A problem for the study guide; not read aloud.',
    spoken: false,
    category: 'technical',
    place: 'anywhere',
    attributes: { ...LEVEL, ...CONCEPT, ...ANSWER },
  },
  quiz: {
    label: 'Quiz',
    description: 'A question with lettered options; not read aloud unless asked.',
    spoken: false,
    category: 'technical',
    place: 'anywhere',
    attributes: {
      answer: {
        type: 'keys',
        required: true,
        description: 'The letter of the right option, or several separated by commas.',
      },
      ...CONCEPT,
      ...LEVEL,
    },
  },
  'debug-challenge': {
    label: 'Debugging challenge',
    description: 'Something broken, with what one can see of it.',
    spoken: true,
    category: 'technical',
    place: 'anywhere',
    attributes: { ...LEVEL, ...CONCEPT, ...ANSWER, ...THREAD },
  },
  decision: {
    label: 'What would you do?',
    description: 'A choice put to the listener.',
    spoken: true,
    category: 'relief',
    place: 'anywhere',
    attributes: { ...DRAMA, seconds: { type: 'seconds', description: 'Silence after it, in seconds.' } },
  },
  'try-this': {
    label: 'Try this yourself',
    description: 'Something to do at a keyboard.',
    spoken: true,
    category: 'relief',
    place: 'anywhere',
    attributes: { seconds: { type: 'seconds', description: 'Silence after it, in seconds.' } },
  },
  'pause-and-think': {
    label: 'Pause and think',
    description: 'A question, and silence to think about it.',
    spoken: true,
    category: 'relief',
    place: 'anywhere',
    attributes: {
      seconds: { type: 'seconds', description: 'Silence after it, in seconds (30 unless told).' },
    },
  },
  primer: {
    label: 'Primer',
    description: 'What to know before listening; printed, not read aloud.',
    spoken: false,
    category: 'technical',
    place: 'segment',
    attributes: {},
  },
  takeaways: {
    label: 'Takeaways',
    description: 'What to keep, for one audience.',
    spoken: true,
    category: 'recap',
    place: 'segment',
    attributes: { audience: { type: 'text', description: 'Who they are for.' }, ...THREAD },
  },
  timeline: {
    label: 'Timeline',
    description: 'What happened when.',
    spoken: true,
    category: 'technical',
    place: 'anywhere',
    attributes: THREAD,
  },
  metrics: {
    label: 'Metrics',
    description: 'Numbers from production.',
    spoken: true,
    category: 'technical',
    place: 'anywhere',
    attributes: THREAD,
  },
  config: {
    label: 'Configuration',
    description: 'A real configuration, and why it is so.',
    spoken: true,
    category: 'technical',
    place: 'anywhere',
    attributes: THREAD,
  },
  aside: {
    label: 'Aside',
    description: 'A note that belongs to what it stands in.',
    spoken: true,
    category: 'inherit',
    place: 'anywhere',
    attributes: THREAD,
  },
  figure: {
    label: 'Figure',
    description: 'Gives a table, formula, image or code a caption, an anchor, or words to say.',
    spoken: true,
    category: 'inherit',
    place: 'anywhere',
    attributes: {
      caption: { type: 'text', description: 'Printed beneath it.' },
      say: { type: 'text', description: 'The words the host says for it.' },
    },
  },
} as const satisfies Record<string, ContainerSpec>;

export type BeatName = keyof typeof CONTAINERS;

/** The declaration of a container, or undefined for a name the vocabulary does not have. */
export function containerSpec(name: string): ContainerSpec | undefined {
  return Object.hasOwn(CONTAINERS, name) ? CONTAINERS[name as BeatName] : undefined;
}

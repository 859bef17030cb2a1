import {
  type ColdOpenTemplate,
  type Format,
  type FormatSegment,
  type PartMark,
  type Series,
  type Show,
  containerSpec,
} from '../model/index.ts';
import { headingTime } from '../notation/written-time.ts';
import { yamlValue } from './yaml-value.ts';

interface SkeletonParts {
  readonly show: Show;
  readonly series: Series;
  readonly number: number;
  readonly title: string;
  readonly coldOpen: ColdOpenTemplate | undefined;
}

/** The Markdown of an episode that is still to be written. What to write stands in comments, which nobody hears. */
export function skeleton(parts: SkeletonParts): string {
  const format = formatFor(parts.show, parts.series);
  const blocks = [frontmatter(parts, format)];
  if (format) blocks.push(...format.segments.flatMap((segment) => segmentBlocks(segment, parts.coldOpen)));
  else
    blocks.push(
      '## Cold open',
      ...coldOpenBlocks(parts.coldOpen),
      '## Core',
      comment('What the episode is about.'),
    );
  return `${blocks.join('\n\n')}\n`;
}

/** The series' format, else the show's standard one, else its first. */
function formatFor({ formats }: Show, series: Series): Format | undefined {
  const [first] = [...formats.keys()].sort();
  return formats.get(series.format ?? '') ?? formats.get('standard-60') ?? formats.get(first ?? '');
}

function frontmatter(
  { show, series, number, title, coldOpen }: SkeletonParts,
  format: Format | undefined,
): string {
  const plan = planOf(series, number);
  const hosts = show.settings.cast.filter(({ role }) => /\bhost\b/i.test(role ?? '')).map(({ id }) => id);
  const lines = [
    `series: ${yamlValue(series.id)}`,
    `episode: ${number}`,
    `title: ${yamlValue(title)}`,
    'status: draft',
  ];
  if (format && format.id !== series.format) lines.push(`format: ${yamlValue(format.id)}`);
  if (coldOpen) lines.push(`cold-open: ${yamlValue(coldOpen.id)}`);
  for (const key of ['level', 'audience'] as const) {
    const value = plan[key];
    if (typeof value === 'string' || isTextList(value)) lines.push(`${key}: ${yamlValue(value)}`);
  }
  if (hosts.length > 0) lines.push(`hosts: ${yamlValue(hosts)}`);
  for (const key of ['guests', 'prerequisites', 'threads', 'concepts'] as const) {
    const value = plan[key];
    if (isTextList(value)) lines.push(`${key}: ${yamlValue(value)}`);
  }
  const objectives = isTextList(plan['objectives'])
    ? plan['objectives']
    : ['Say what a listener can do after this episode'];
  lines.push('objectives:', ...objectives.map((objective) => `  - ${yamlValue(objective)}`));
  const topics = plan['topics'];
  if (isTextList(topics))
    lines.push(...topics.map((topic) => `# planned topic: ${String(topic).replace(/\s+/g, ' ')}`));
  return `---\n${lines.join('\n')}\n---`;
}

/** What series.yaml plans for the episode, as written. */
function planOf(series: Series, number: number): Readonly<Record<string, unknown>> {
  const { planned } = (series.config.data ?? {}) as { readonly planned?: unknown };
  const entries = Array.isArray(planned) ? (planned as unknown[]) : [];
  const found = entries.find((entry) => (entry as { number?: unknown } | null)?.number === number);
  return (found ?? {}) as Readonly<Record<string, unknown>>;
}

function isTextList(value: unknown): value is readonly (string | number)[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((entry) => typeof entry === 'string' || typeof entry === 'number')
  );
}

function segmentBlocks(segment: FormatSegment, coldOpen: ColdOpenTemplate | undefined): readonly string[] {
  const time = headingTime(segment.plannedMs);
  const heading = `## ${segment.label}${time === undefined ? '' : ` (${time})`}`;
  if (segment.coldOpen) return [heading, ...coldOpenBlocks(coldOpen)];
  const required = segment.requiredBlocks.map((name) =>
    container(name, containerSpec(name)?.description ?? ''),
  );
  return [heading, comment(segment.description ?? 'What belongs here.'), ...required];
}

function coldOpenBlocks(coldOpen: ColdOpenTemplate | undefined): readonly string[] {
  if (!coldOpen) return [comment('A hook, and a thesis at its end.')];
  return coldOpen.parts
    .filter(({ required }) => required)
    .map(({ container: name, description, marks }) => {
      const needs = marks.map((mark) => MARKS[mark]).join(', ');
      // An empty thesis is an error, which a draft need not begin with.
      if (name === 'thesis') return `:::${name}\n${TO_DO}: ${description}\n:::`;
      return container(name, needs === '' ? description : `${description} It needs ${needs}.`);
    });
}

const TO_DO = 'TO DO';

const MARKS: Readonly<Record<PartMark, string>> = {
  character: 'somebody with a name',
  'clock-time': 'a time of day',
  date: 'a date',
  number: 'a number',
  question: 'a question',
  premise: 'a premise (“imagine that …”)',
  consequence: 'a consequence (“then …”)',
  contrast: 'a contrast (“but …”)',
  paradox: 'two facts that contradict each other',
};

function container(name: string, description: string): string {
  return `:::${name}\n${comment(description)}\n:::`;
}

/** Two hyphens would end it. */
function comment(text: string): string {
  return `<!-- ${text
    .replace(/\s+/g, ' ')
    .replace(/-{2,}|>/g, '–')
    .trim()} -->`;
}

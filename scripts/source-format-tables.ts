import { type AttributeSpec, COMMON_ATTRIBUTES, CONTAINERS, type ContainerSpec } from '../src/model/index.ts';

const PLACES: Readonly<Record<ContainerSpec['place'], string>> = {
  'cold-open': 'Parts of a cold open, directly in the cold-open segment',
  segment: 'Directly in a segment, not inside another container',
  anywhere: 'In a segment, or inside another container',
};

const CATEGORIES: Readonly<Record<ContainerSpec['category'], string>> = {
  technical: 'technical',
  relief: 'relief',
  recap: 'recap',
  inherit: 'inherits',
};

/** The page with what stands between its `generated` marks made anew from the vocabulary of containers. */
export function withContainerTables(page: string): string {
  return replaceGenerated(page, 'containers', containerTables());
}

/** Replaces what stands between `<!-- generated: name -->` and its end mark; a page without them is an error. */
export function replaceGenerated(page: string, name: string, content: string): string {
  const [open, close] = [`<!-- generated: ${name} -->`, `<!-- /generated: ${name} -->`];
  const start = page.indexOf(open);
  const end = page.indexOf(close);
  if (start < 0 || end < start) throw new Error(`Unexpected page without "${open}" and "${close}".`);
  return `${page.slice(0, start + open.length)}\n\n${content.trim()}\n\n${page.slice(end)}`;
}

function containerTables(): string {
  const entries = Object.entries<ContainerSpec>(CONTAINERS);
  const tables = Object.entries(PLACES).map(([place, heading]) => {
    const rows = entries
      .filter(([, spec]) => spec.place === place)
      .map(([name, spec]) => [
        `\`${name}\``,
        spec.description,
        CATEGORIES[spec.category],
        spec.spoken ? 'said' : 'not said',
        attributeList(spec.attributes),
      ]);
    return `**${heading}:**\n\n${table(['Container', 'For', 'Counts as', '', 'Attributes'], rows)}`;
  });
  const attributes = [...meanings(entries)].map(([name, sentences]) => [`\`${name}\``, sentences]);
  return [
    ...tables,
    `Every container also takes ${Object.keys(COMMON_ATTRIBUTES).map(code).join(', ')}.`,
    table(['Attribute', 'Meaning'], attributes),
  ].join('\n\n');
}

function attributeList(attributes: ContainerSpec['attributes']): string {
  return Object.entries(attributes)
    .map(([name, spec]) => (spec.required ? `\`${name}\` (needed)` : `\`${name}\``))
    .join(', ');
}

/** What each attribute means; where it means one thing in most containers and another in some, both. */
function meanings(entries: readonly (readonly [string, ContainerSpec])[]): ReadonlyMap<string, string> {
  const byName = new Map<string, Map<string, string[]>>();
  const note = (name: string, spec: AttributeSpec, container: string) => {
    const sentences = byName.get(name) ?? new Map<string, string[]>();
    byName.set(name, sentences.set(meaning(spec), [...(sentences.get(meaning(spec)) ?? []), container]));
  };
  for (const [name, spec] of Object.entries(COMMON_ATTRIBUTES)) note(name, spec, 'every container');
  for (const [container, { attributes }] of entries) {
    for (const [name, spec] of Object.entries(attributes)) note(name, spec, code(container));
  }
  return new Map(
    [...byName].map(([name, sentences]) => {
      const all = [...sentences].sort(([, left], [, right]) => right.length - left.length);
      if (all.length === 1) return [name, all[0]?.[0] ?? ''];
      return [name, all.map(([sentence, containers]) => `${containers.join(', ')}: ${sentence}`).join(' ')];
    }),
  );
}

function meaning(spec: AttributeSpec): string {
  return spec.values ? `${spec.description} One of ${spec.values.map(code).join(', ')}.` : spec.description;
}

/** Inline code. */
export function code(text: string): string {
  return `\`${text}\``;
}

/** A GFM table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

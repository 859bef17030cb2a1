import matter from 'gray-matter';
import { type ParsedYaml, parseYaml } from './yaml.ts';

const refuse = (): never => {
  throw new Error('Only YAML is read, and nothing is run.');
};

/** gray-matter would run `---js`; naming every engine it knows closes that door, whatever its options become. */
const REFUSED = Object.fromEntries(
  ['javascript', 'js', 'json', 'coffee', 'coffeescript', 'cson', 'toml'].map((name) => [
    name,
    { parse: refuse, stringify: refuse },
  ]),
);

/**
 * Has gray-matter read the lines between the fences, which the caller has found and given `\n` endings:
 * the YAML comes back with offsets as `toFile` maps them from `yaml`.
 */
export function readMatter(yaml: string, toFile: (offset: number) => number): ParsedYaml {
  let parsed: ParsedYaml | undefined;
  const parse = (text: string): object => {
    // gray-matter hands over the line ending of the opening fence too.
    const lead = text.length - yaml.length;
    parsed = parseYaml(text, (offset) => toFile(Math.max(0, offset - lead)));
    return isRecord(parsed.data) ? parsed.data : {};
  };
  // Its search for comments takes quadratic time over blank lines, so a monstrous block goes straight to the engine.
  if (yaml.length > 20_000) return parseYaml(yaml, toFile);
  const engine = { parse, stringify: refuse };
  // Options must always be there: without them gray-matter caches a failure and answers `{}` the second time.
  matter(`---\n${yaml}`, {
    language: 'yaml',
    delimiters: ['---', closerFor(yaml)],
    engines: { ...REFUSED, yaml: engine, yml: engine },
  });
  // It skips the engine for a block of nothing but comments.
  return parsed ?? parseYaml(yaml, toFile);
}

/** gray-matter stops at any line that *starts* with the closer, so it gets one that is in no line. */
function closerFor(yaml: string): string {
  const longest = (yaml.match(/-+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  return '-'.repeat(longest + 1);
}

/** Whether a value is an object with string keys: no list, no null. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import type { SvgNode } from './svg-tree.ts';

type Declarations = Readonly<Record<string, string>>;

/** The rules of a drawing's `<style>` elements, with every variable and colour mix worked out. */
export interface SvgStyles {
  /** What applies to an element of this name and these classes; later rules win. */
  of(name: string, classes: readonly string[]): Declarations;
  /** A value with its `var()` and `color-mix()` worked out. */
  resolve(value: string): string;
}

/** Reads `<style>` elements and the root's own variables. Selectors beyond `name.class.class` are left out. */
export function readStyles(root: SvgNode): SvgStyles {
  const rules: { name: string; classes: readonly string[]; declarations: Declarations }[] = [];
  for (const css of styleTexts(root)) {
    const bare = css.replace(/\/\*[^]*?\*\//g, '').replace(/@import[^;]*;/g, '');
    for (const [, selectors = '', body = ''] of bare.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      for (const selector of selectors.split(',')) {
        const match = /^([a-z]*)((?:\.[\w-]+)*)$/.exec(selector.trim());
        if (match === null || match[0] === '') continue;
        const classes = (match[2] ?? '').split('.').filter((each) => each !== '');
        rules.push({ name: match[1] ?? '', classes, declarations: declarationsOf(body) });
      }
    }
  }
  const variables = new Map(Object.entries(declarationsOf(root.attributes.style ?? '')));
  for (const rule of rules)
    for (const [key, value] of Object.entries(rule.declarations))
      if (key.startsWith('--')) variables.set(key, value);
  const resolve = (value: string): string => resolveValue(value, variables, 0);
  return {
    resolve,
    of: (name, classes) => {
      const found: Record<string, string> = {};
      for (const rule of rules)
        if ((rule.name === '' || rule.name === name) && rule.classes.every((each) => classes.includes(each)))
          for (const [key, value] of Object.entries(rule.declarations)) found[key] = resolve(value);
      return found;
    },
  };
}

function styleTexts(node: SvgNode): readonly string[] {
  if (node.name === 'style') return [node.children.filter((child) => typeof child === 'string').join('')];
  return node.children.flatMap((child) => (typeof child === 'string' ? [] : styleTexts(child)));
}

/** `a: b; c: d` as a record. */
export function declarationsOf(css: string): Declarations {
  const found: Record<string, string> = {};
  for (const each of css.split(';')) {
    const colon = each.indexOf(':');
    if (colon > 0) found[each.slice(0, colon).trim()] = each.slice(colon + 1).trim();
  }
  return found;
}

/** Innermost functions first; a variable that is not there takes its fallback, else it is `none`. */
function resolveValue(value: string, variables: ReadonlyMap<string, string>, depth: number): string {
  if (depth > 20 || value.length > 2_000) return 'none';
  const inner = /(var|color-mix)\(([^()]*)\)/.exec(value);
  if (inner === null) return value;
  const parts = (inner[2] ?? '').split(',').map((part) => part.trim());
  const replacement = inner[1] === 'var' ? (variables.get(parts[0] ?? '') ?? parts[1] ?? 'none') : mix(parts);
  const next = value.slice(0, inner.index) + replacement + value.slice(inner.index + inner[0].length);
  return resolveValue(next, variables, depth + 1);
}

/** `color-mix(in srgb, #a 60%, #b)`. */
function mix(parts: readonly string[]): string {
  const [first, second] = parts.slice(1).map(shareOf);
  if (first === undefined || second === undefined) return 'none';
  const share = first.share ?? (second.share === undefined ? 0.5 : 1 - second.share);
  const channels = first.rgb.map((channel, index) =>
    Math.round(channel * share + (second.rgb[index] ?? 0) * (1 - share)),
  );
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function shareOf(part: string): { rgb: readonly number[]; share: number | undefined } | undefined {
  const match = /^#([\da-f]{6}|[\da-f]{3})(?:\s+(\d+(?:\.\d+)?)%)?$/i.exec(part);
  if (match === null) return undefined;
  const hex = (match[1] ?? '').length === 3 ? (match[1] ?? '').replace(/./g, '$&$&') : (match[1] ?? '');
  const rgb = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return { rgb, share: match[2] === undefined ? undefined : Number(match[2]) / 100 };
}

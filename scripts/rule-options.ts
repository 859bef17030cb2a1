import type { Rule, RuleOption } from '../src/lint/index.ts';

const TYPES: Readonly<Record<RuleOption['type'], string>> = {
  integer: 'whole number',
  number: 'number',
  boolean: '`true` or `false`',
  text: 'text',
  texts: 'list of texts',
  length: 'time',
};

/** The part of a rule's page about what a show can set; undefined where there is nothing but its severity. */
export function optionsSection({ name, severity, from, options = {} }: Rule): string | undefined {
  const all = Object.entries(options);
  if (all.length === 0 && from === undefined) return undefined;
  const rows = all.map(
    ([option, declared]) =>
      `| \`${option}\` | ${typeOf(declared)} | ${defaultOf(declared)} | ${cell(declared.description)} |`,
  );
  const table = ['| Option | Type | Default | Meaning |', '|---|---|---|---|', ...rows].join('\n');
  const settings = [
    `    severity: ${severity}`,
    ...(from === undefined ? [] : [`    from: ${from}`]),
    ...all.map(([option, { default: value }]) => `    ${option}: ${yamlOf(value)}`),
  ];
  const example = `\`\`\`yaml\nlint:\n  ${name}:\n${settings.join('\n')}\n\`\`\``;
  return [
    '## Options',
    ...(all.length === 0 ? [] : [table]),
    'In `episodes/show.yaml`, with what holds where nothing is set:',
    example,
  ].join('\n\n');
}

function typeOf(option: RuleOption): string {
  if ('values' in option && option.values) {
    const values = option.values.map((value) => `\`${value}\``).join(', ');
    return option.type === 'texts' ? `list of any of ${values}` : `one of ${values}`;
  }
  const { minimum, maximum } = option as { minimum?: number | string; maximum?: number | string };
  const range =
    minimum !== undefined && maximum !== undefined
      ? `, ${minimum} to ${maximum}`
      : minimum !== undefined
        ? `, ${minimum} or more`
        : maximum !== undefined
          ? `, ${maximum} at most`
          : '';
  return `${TYPES[option.type]}${range}`;
}

function defaultOf({ default: value }: RuleOption): string {
  if (typeof value !== 'object') return `\`${value}\``;
  if (value.length === 0) return 'none';
  return value.map((item) => `\`${cell(item)}\``).join(', ');
}

/** A value as YAML reads it back. */
function yamlOf(value: RuleOption['default']): string {
  if (typeof value === 'object') return `[${value.map(yamlText).join(', ')}]`;
  return typeof value === 'string' ? yamlText(value) : String(value);
}

function yamlText(text: string): string {
  const isPlain = /^[A-Za-z][\w ./-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return isPlain || /^\d+ (?:s|min|h)$/.test(text) ? text : JSON.stringify(text);
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

import { stringify } from 'yaml';

/** A value on one line of YAML, quoted where it must be. */
export function yamlValue(value: string | number | readonly (string | number)[]): string {
  if (Array.isArray(value)) return `[${value.map((entry: string | number) => yamlItem(entry)).join(', ')}]`;
  return stringify(value, { lineWidth: 0, defaultStringType: 'PLAIN', blockQuote: false }).trimEnd();
}

/** Inside brackets commas and brackets mean something too. */
function yamlItem(value: string | number): string {
  const text = yamlValue(value);
  return typeof value === 'string' && /[,[\]{}]/.test(value) && !/^["']/.test(text)
    ? JSON.stringify(value)
    : text;
}

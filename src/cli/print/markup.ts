import { escapeMarkup } from '../../index.ts';

const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Attributes of an XML element, each with a space before it. Characters that XML cannot write become U+FFFD. */
export function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${attributeValue(String(value))}"`)
    .join('');
}

/** Text between tags. */
export function content(text: string): string {
  return escapeMarkup(text.replace(NOT_XML, '\uFFFD')).replaceAll('\r', '&#13;');
}

/** A reader turns line breaks in an attribute into spaces, unless they are written as references. */
function attributeValue(text: string): string {
  return content(text).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** The first line of an XML document. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

import { hasEllipses } from './ellipses.ts';
import { between, type Syntax } from './fault.ts';
import { readJson } from './json-reader.ts';

/** JSON (RFC 8259). A part may have comments, values one after the other, and members without their braces. */
export const json: Syntax = {
  load: () => Promise.resolve((text) => readJson(text, {})),
  *readings(text) {
    const plain = hasEllipses(text) ? withoutDots(text) : text;
    const bare = withoutComments(plain);
    yield between('', bare, '');
    if (/^\s*"(?:[^"\\\n]|\\.)*"\s*:/.test(bare)) yield between('{', bare.replace(/,(\s*)$/, ' $1'), '}');
    const values = bare.trimStart();
    if (/^[[{]/.test(values)) yield between('[', withCommas(bare), ']');
  },
};

/** JSON5 and JSON with comments: trailing commas, single quotes, keys without quotes. */
export const json5: Syntax = {
  load: () => Promise.resolve((text) => readJson(withoutComments(text), { isJson5: true })),
  *readings(text) {
    if (hasEllipses(text)) yield between('', withoutComments(withoutDots(text)), '');
  },
};

const STRING = /"(?:[^"\\\n]|\\[^])*"?/;

/** Comments as blanks of equal length. */
function withoutComments(text: string): string {
  return text.replace(new RegExp(`${STRING.source}|//.*|/\\*[^]*?\\*/|(?<=^|\\n)\\s*#.*`, 'g'), (found) =>
    found.startsWith('"') ? found : found.replace(/[^\n]/g, ' '),
  );
}

/** Dots for what is left out, with the comma on one side of them, as blanks; alone after a colon as a number. */
function withoutDots(text: string): string {
  const marks = new RegExp(
    `${STRING.source}|(?<=:\\s*)(?:\\.\\.\\.|…)|,?\\s*(?:\\.\\.\\.|…)(?=\\s*[}\\]])|(?:\\.\\.\\.|…)\\s*,?|//.*`,
    'g',
  );
  return text.replace(marks, (found, at: number) => {
    if (found.startsWith('"') || found.startsWith('/')) return found;
    if (/:\s*$/.test(text.slice(Math.max(0, at - 50), at)))
      return found.replace(/^\D+?(?=,|\s|$)/, (dots) => '0'.padEnd(dots.length));
    return found.replace(/[^\n]/g, ' ');
  });
}

/** Values one after the other, each on a line of its own, as the items of a list: of two line ends one becomes a comma. */
function withCommas(text: string): string {
  return text.replace(/(?<=[}\]])([^\S\n]*)\n(?=\s*[[{])/g, '$1,');
}

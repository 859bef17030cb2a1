import { styledLetter } from './math-variants.ts';

const MATHML_ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'xmlns display displaystyle scriptlevel mathvariant mathsize stretchy fence separator symmetric largeop movablelimits ' +
    'accent accentunder lspace rspace minsize maxsize width height depth voffset linethickness bevelled numalign denomalign ' +
    'columnalign rowalign columnspacing rowspacing columnlines rowlines frame rowspan columnspan notation open close form'
  ).split(' '),
);

/** The engine's MathML on one line, without its marks and with every letter in the shape that browsers draw. */
export function cleanMathml(mathml: string): string {
  return mathml
    .replace(/>\n\s*</g, '><')
    .replace(/(<m[ino](?: [\w:-]+="[^"]*")*?) mathvariant="([\w-]+)"([^>]*>)([^<]*)/g, withVariant)
    .replace(/<([a-z]+)((?: [\w:-]+="[^"]*")+)( ?\/?)>/g, (_, name, attributes: string, end) => {
      const kept = [...attributes.matchAll(/ ([\w:-]+)="[^"]*"/g)].filter((match) =>
        MATHML_ATTRIBUTES.has(match[1] ?? ''),
      );
      return `<${name}${kept.map((match) => match[0]).join('')}${end}>`;
    });
}

/** Entities stay as they are; a single letter is upright only where it says so. */
function withVariant(_: string, head: string, variant: string, tail: string, text: string): string {
  if (variant === 'normal') return `${head} mathvariant="normal"${tail}${text}`;
  const styled = text.replace(/&#x([\dA-F]+);|&\w+;|./gsu, (whole, hex: string | undefined) => {
    const character = hex === undefined ? whole : String.fromCodePoint(Number.parseInt(hex, 16));
    const letter = styledLetter(character, variant);
    return letter === character ? whole : letter;
  });
  return head + tail + styled;
}

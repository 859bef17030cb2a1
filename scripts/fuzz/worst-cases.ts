/** Episodes that cost the most that one can: code of each language, as large as a fence or a file is judged, wrong in each way. */
export interface WorstCase {
  readonly name: string;
  readonly language: string;
  /** The code of its first fence. */
  fence(): string;
  /** A whole episode. */
  text(): string;
}

/** About the largest file that is to be linted in two seconds, in characters. */
const FILE = 1_900_000;

/** Sound code of each language, `N` standing for a number; and what no language makes sense of in its middle. */
const CODE: Readonly<
  Record<string, { readonly sound: string; readonly broken: string; readonly open: string }>
> = {
  python: { sound: 'def f_N(a, b):\n    return [a + b * N, "text N"]\n\n', broken: 'def (:\n', open: '(' },
  go: { sound: 'func fN(a int) int {\n\treturn a + N\n}\n\n', broken: 'func (( {\n', open: '(' },
  rust: { sound: 'fn f_N(a: u32) -> Vec<u32> {\n    vec![a + N]\n}\n\n', broken: 'fn (( {\n', open: '(' },
  java: { sound: 'int fN(int a) {\n    return a + N;\n}\n\n', broken: 'int (( {\n', open: '(' },
  typescript: {
    sound: 'function fN<T>(a: T): T[] {\n  return [a];\n}\n\n',
    broken: 'function (( {\n',
    open: '(',
  },
  javascript: { sound: 'const fN = (a) => ({ a, b: `${a} N` });\n\n', broken: 'const (( {\n', open: '[' },
  yaml: { sound: 'keyN:\n  - a: N\n    b: "text N"\n', broken: 'a: b: [c\n', open: '[' },
  json: { sound: '{ "keyN": [N, true, "text"] },\n', broken: '{ ]\n', open: '[' },
  sql: {
    sound: "SELECT a, b FROM tN WHERE a = N AND b IN ('x', 'y');\n",
    broken: 'SELECT FROM FROM WHERE;\n',
    open: '(',
  },
  bash: { sound: 'for i in 1 2 N; do echo "$i" | grep x > fN; done\n', broken: 'do ) fi\n', open: '$(' },
  mermaid: { sound: '  aN[text N] --> bN(more)\n', broken: '  a[ --> ((\n', open: '[' },
  dot: { sound: '  aN -> bN [label="text N"];\n', broken: '  a -> [ = ;\n', open: '{' },
  latex: { sound: '\\frac{aN}{b} + \\sqrt{N} \\\\\n', broken: '\\frac{a}} \\left(\n', open: '{' },
};

const HEADS: Readonly<Record<string, string>> = { mermaid: 'flowchart LR\n', dot: 'digraph {\n' };
const TAILS: Readonly<Record<string, string>> = { dot: '}\n' };

/** The ways in which a fence is bad, each with the code for about so many characters. */
const SHAPES: Readonly<Record<string, (language: string, size: number, seed: number) => string>> = {
  'broken at the start': (language, size, seed) => part(language).broken + sound(language, size, seed),
  'broken at the end': (language, size, seed) => sound(language, size, seed) + part(language).broken,
  'broken everywhere': (language, size, seed) =>
    repeated(
      size,
      (index) => part(language).sound.replaceAll('N', String(seed + index)) + part(language).broken,
    ),
  sound: sound,
  'full of quotes': (language, size, seed) =>
    sound(language, size / 2, seed) + repeated(size / 2, (index) => `${'`'.repeat(index % 200)} `) + '\n',
  nested: (language, size) => part(language).open.repeat(Math.floor(size / part(language).open.length)),
  'on one line': (language, size, seed) =>
    part(language).broken.trim() + sound(language, size, seed).replace(/\s*\n\s*/g, ' '),
};

/** How large a fence is, in characters: more of them the smaller they are. */
const SIZES = [100, 5_000, 29_000, 99_000, 149_000, FILE] as const;

/** Every combination, in order; the texts are made when they are asked for. */
export const WORST_CASES: readonly WorstCase[] = Object.keys(CODE).flatMap((language) =>
  Object.entries(SHAPES).flatMap(([shape, make]) =>
    SIZES.map((size) => ({
      name: `${language} ${shape}, fences of ${size}`,
      language,
      fence: () => make(language, size, 0),
      text: () => episode(language, size, make),
    })),
  ),
);

function episode(
  language: string,
  size: number,
  make: (language: string, size: number, seed: number) => string,
): string {
  const body = repeated(FILE, (index) => {
    const code = (HEADS[language] ?? '') + make(language, size, index * 1_000_000) + (TAILS[language] ?? '');
    const end = code.endsWith('\n') ? '' : '\n';
    return language === 'latex' ? `$$\n${code}${end}$$\n\n` : `\`\`\`${language}\n${code}${end}\`\`\`\n\n`;
  });
  return `---\nseries: main\nepisode: 2\ntitle: A second knock\nstatus: draft\nformat: tiny\n---\n\n## Core: It (40 s)\n\n${body}`;
}

function part(language: string) {
  const found = CODE[language];
  if (!found) throw new Error(`There is no code of ${language}`);
  return found;
}

function sound(language: string, size: number, seed: number): string {
  return repeated(size, (index) => part(language).sound.replaceAll('N', String(seed + index)));
}

function repeated(size: number, make: (index: number) => string): string {
  const pieces: string[] = [];
  let length = 0;
  for (let index = 0; length < size; index++) {
    const piece = make(index);
    pieces.push(piece);
    length += piece.length;
  }
  return pieces.join('');
}

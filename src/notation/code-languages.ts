import { distance } from 'fastest-levenshtein';

/** Languages that fences name: the canonical name, then what else it goes by. */
const LANGUAGES: readonly string[] = [
  'ada',
  'apache apacheconf',
  'asm assembly nasm x86asm',
  'awk gawk',
  'bash sh shell zsh ksh',
  'bat batch cmd dos',
  'bicep',
  'c h',
  'clojure clj cljs',
  'cmake',
  'cobol',
  'console shell-session shellsession terminal sh-session',
  'cpp c++ cc cxx hpp',
  'cql cassandra',
  'crystal',
  'csharp c# cs',
  'css',
  'csv tsv',
  'cypher',
  'd',
  'dart',
  'diff patch',
  'dockerfile docker containerfile',
  'dot graphviz gv',
  'elixir ex exs',
  'elm',
  'env dotenv',
  'erlang erl',
  'fish',
  'fortran f90',
  'fsharp f# fs',
  'gherkin feature',
  'gleam',
  'glsl',
  'go golang',
  'graphql gql',
  'groovy gradle',
  'handlebars hbs',
  'haskell hs',
  'hcl terraform tf',
  'html xhtml htm',
  'http https',
  'ini cfg conf',
  'java',
  'javascript js mjs cjs node',
  'json jsonc json5',
  'jsonl ndjson jsonlines',
  'jsx',
  'julia jl',
  'kotlin kt kts',
  'kusto kql',
  'latex tex',
  'less',
  'lisp common-lisp elisp emacs-lisp',
  'llvm',
  'log logs',
  'lua',
  'makefile make mk',
  'markdown md mdx',
  'matlab octave',
  'mermaid',
  'mysql',
  'nginx nginxconf',
  'nim',
  'nix',
  'objectivec objc objective-c',
  'ocaml ml',
  'pascal delphi',
  'perl pl',
  'php',
  'plsql',
  'postgresql pgsql postgres psql plpgsql',
  'powershell ps1 pwsh ps',
  'prolog',
  'promql prometheus',
  'properties',
  'protobuf proto proto3',
  'puppet',
  'python py python3 pycon py3',
  'r',
  'racket',
  'redis',
  'regex regexp',
  'rego',
  'ruby rb',
  'rust rs',
  'scala sc',
  'scheme scm',
  'scss sass',
  'smalltalk',
  'solidity sol',
  'sparql',
  'sql sqlite ansi-sql',
  'starlark bazel bzl',
  'svelte',
  'swift',
  'systemd service',
  'systemverilog sv',
  'tcl',
  'text txt plain plaintext none output',
  'thrift',
  'tla tla+ tlaplus pluscal',
  'toml',
  'tsx',
  'typescript ts mts cts',
  'vb vbnet visual-basic',
  'verilog v',
  'vhdl',
  'vim viml vimscript',
  'vue',
  'wasm wat wast',
  'wgsl',
  'xml svg xsd xslt rss',
  'yaml yml',
  'zig',
];

const CANONICAL: ReadonlyMap<string, string> = new Map(
  LANGUAGES.flatMap((line) => {
    const names = line.split(' ');
    return names.map((name) => [name, names[0] ?? name] as const);
  }),
);

/** Every canonical name, sorted. */
export const CODE_LANGUAGES: readonly string[] = LANGUAGES.map((line) => line.split(' ')[0] ?? line);

/** The one name for a language that outputs use, from any of its names in any case; undefined where it is unknown. */
export function canonicalLanguage(name: string): string | undefined {
  return CANONICAL.get(name.toLowerCase());
}

/** The known name, alias or not, that a mistyped one is closest to; undefined where none is close. */
export function suggestLanguage(name: string): string | undefined {
  const wanted = name.toLowerCase();
  if (wanted.length < 2 || wanted.length > 30) return undefined;
  let best: { name: string; edits: number } | undefined;
  for (const known of CANONICAL.keys()) {
    const edits = distance(wanted, known);
    if (edits < (best?.edits ?? Number.POSITIVE_INFINITY)) best = { name: known, edits };
  }
  return best !== undefined && best.edits <= Math.max(1, Math.floor(wanted.length / 3))
    ? best.name
    : undefined;
}

import {
  type CodeFigure,
  type Finding,
  type RunResult,
  programFigures,
  walkFigures,
} from '../../model/index.ts';
import { partsOf } from '../parts.ts';
import {
  claimBehind,
  firstDifference,
  type PrintedClaim,
  printedLines,
  spanOfLine,
} from '../printed-claim.ts';
import { defineRule, type EpisodeContext } from '../rule.ts';
import { compilerError, excess, failure } from '../run-wording.ts';
import { counted, quoted } from '../wording.ts';

type Ended = Extract<RunResult, { state: 'ended' }>;

export const rule = defineRule({
  name: 'code-output',
  scope: 'episode',
  severity: 'error',
  needsRuns: true,
  description: 'Programs marked `run` work, and print what the fence `output` behind them says.',
  options: {
    'time-limit': {
      type: 'length',
      default: '10 s',
      minimum: '0.1 s',
      maximum: '10 min',
      description: 'How long a program may take.',
    },
    'build-time-limit': {
      type: 'length',
      default: '2 min',
      minimum: '1 s',
      maximum: '30 min',
      description: 'How long compiling it may take, in Go and Rust.',
    },
    'memory-limit': {
      type: 'integer',
      default: 512,
      minimum: 32,
      maximum: 16_000,
      description: 'How much memory a program may take, in MB, all its processes together.',
    },
  },
  docs: {
    why: 'Listeners type in what they see, and believe the numbers that the hosts read out. A program that fails, or prints something else than the episode says, is found here before they find it. It speaks only with `coldopen lint --run-code`, which runs every fence marked `run` in a sandbox; `docs/lint.md` says what that keeps out. A program must end with exit status 0. A fence ```` ```output ```` right behind it says what it prints: all lines, in order. Colours, blanks at the ends of lines and empty lines at the end make no difference, and a line that is only `…` (or `...`) stands for any lines. Code with `file=` is run as the file has it.',
    origin: 'The source format: Figures',
  },
  *check(context) {
    const { episode, file, runs } = context;
    if (!runs) return;
    const code = [...walkFigures(partsOf(episode))].filter((figure) => figure.kind === 'code');
    for (const program of programFigures(episode)) {
      const result = runs.get(program.span.start);
      if (result) yield* judge(program, result, claimBehind(program, code, file.text), context);
    }
  },
});

function* judge(
  program: CodeFigure,
  result: RunResult,
  claim: PrintedClaim | undefined,
  context: EpisodeContext,
): Generator<Finding> {
  // Why a program was not run is what another rule says.
  if (result.state === 'refused') return;
  const span = program.openSpan ?? program.span;
  const hint = `It was run with ${result.version}.`;
  if (result.state === 'not-built') {
    const said = compilerError(result.errors);
    const says = said === undefined ? '' : `: ${quoted(said)}`;
    yield { span, message: `The program does not compile${says}; expected it to.`, hint };
  } else if (result.state === 'stopped') {
    const limit =
      result.over === 'output' ? '' : ` The limit is an option of this rule, \`${result.over}-limit\`.`;
    yield { span, message: `The program ${excess(result)}.`, hint: `${hint}${limit}` };
  } else if (result.status !== 0) {
    yield { span, message: `The program fails: ${failure(result)}; expected it to end with status 0.`, hint };
  } else if (claim) {
    yield* compare(claim, result, context);
  }
}

function* compare(claim: PrintedClaim, result: Ended, { file }: EpisodeContext): Generator<Finding> {
  const hint = `The program above was run with ${result.version}.`;
  if (!result.isText) {
    const span = claim.figure.openSpan ?? claim.figure.span;
    yield { span, message: 'The program prints bytes that are no text; expected UTF-8.', hint };
    return;
  }
  const printed = printedLines(result.output);
  const difference = firstDifference(claim.lines, printed);
  if (!difference) return;
  const line = Math.min(difference.claimed, Math.max(claim.lines.length - 1, 0));
  const message = describe(claim.lines[difference.claimed], printed.slice(difference.printed));
  yield { span: spanOfLine(claim, line, file.text), message, hint };
}

function describe(claimed: string | undefined, [printed, ...more]: readonly string[]): string {
  if (claimed === undefined && more.length > 0)
    return `The program goes on and prints ${counted(more.length + 1, 'more line')}, the first ${shown(printed)}; expected no more than this.`;
  if (claimed === undefined)
    return `The program goes on and prints ${shown(printed)}; expected no more than this.`;
  const says = `expected ${shown(claimed)}, as the text says`;
  return printed === undefined
    ? `The program prints nothing more; ${says}.`
    : `The program prints ${shown(printed)} here; ${says}.`;
}

function shown(line: string | undefined): string {
  return line === undefined || line === '' ? 'an empty line' : quoted(line);
}

import { childPointer, type Finding, type OwnRuleFault, spanOfValue } from '../../model/index.ts';
import { formatLength } from '../../notation/time.ts';
import { defineRule } from '../rule.ts';
import { counted, quoted } from '../wording.ts';

export const rule = defineRule({
  name: 'own-rules',
  scope: 'show',
  severity: 'error',
  description: 'The modules under `lint-rules:` load, and the rules in them do their work.',
  options: {
    'time-limit': {
      type: 'length',
      default: '5 s',
      minimum: '1 s',
      maximum: '10 min',
      description: 'How long a module may take to load, and a rule to judge one file.',
    },
    memory: {
      type: 'integer',
      default: 256,
      minimum: 16,
      maximum: 8192,
      description: 'How many megabytes the own rules may hold together.',
    },
  },
  docs: {
    why: 'A rule that broke has found nothing, which looks like a show without faults. So it is reported by name, with the line it broke on where that is known, and everything else is checked all the same. A rule that ran into a limit, or ended the process, is left out from there on. What is wrong here keeps no episode from being built.',
    origin: 'Own rules',
  },
  *check({ show, faults = [] }) {
    for (const fault of faults) {
      const entry = {
        path: show.config.file.path,
        span: spanOfValue(show.config.spans, childPointer('/lint-rules', fault.entry)),
      };
      yield {
        ...(fault.place ?? entry),
        message: sentence(fault),
        hint: hintFor(fault),
        related: fault.place && [{ ...entry, message: 'The module is listed here.' }],
      } satisfies Finding;
    }
  },
});

function sentence({ what, module, rule, on, times }: OwnRuleFault): string {
  const subject = rule === undefined ? `The module ${quoted(module)}` : `The rule ${quoted(rule)}`;
  const more = times > 1 ? ` and ${counted(times - 1, 'other file')}` : '';
  const where = on === undefined ? '' : ` on ${quoted(on)}${more}`;
  switch (what.code) {
    case 'outside':
      return `${subject} lies outside the show; expected a path below the folder that holds episodes/.`;
    case 'missing':
      return `There is no file ${quoted(module)}; expected a module with rules.`;
    case 'not-a-file':
      return `${quoted(module)} is a folder; expected a module with rules.`;
    case 'unreadable':
      return `${subject} cannot be read; expected a file that the system lets you read.`;
    case 'listed-twice':
      return `${subject} is listed twice; expected it once.`;
    case 'wrong-ending':
      return `${subject} is no JavaScript; expected a name that ends in .mjs, .js, .mts or .ts.`;
    case 'typescript':
      return `${subject} is TypeScript, which Node ${what.node} does not run; expected Node 22.18 or newer, or a .mjs file.`;
    case 'not-loaded':
      return `${subject} cannot be loaded: ${what.reason}`;
    case 'no-rules':
      return `${subject} exports no rule; expected one as its default export, or a list of them.`;
    case 'not-a-rule':
      return `${subject} has ${what.found}; expected ${what.expected}.`;
    case 'name-taken':
      return `${subject} is also in ${quoted(what.by)}; expected a name that no other rule has.`;
    case 'threw':
      return `${subject} broke${where}: ${what.reason}`;
    case 'threw-later':
      return `${subject} broke after it had answered: ${what.reason}`;
    case 'wrong-finding':
      return `${subject} gave ${what.found}${where}; expected ${what.expected}.`;
    case 'too-many-findings':
      return `${subject} found more than ${what.most} things${where}; expected fewer, and the others are left out.`;
    case 'too-slow':
      return `${subject} took longer than ${formatLength(what.limitMs)}${where}; expected it to be done by then.`;
    case 'too-large':
      return `${subject} took more than ${what.limitMb} MB of memory${where}; expected less.`;
    case 'ended-the-process':
      return `${subject} ended its process${where} (${what.how}); expected findings.`;
  }
}

function hintFor({ what, rule }: OwnRuleFault): string | undefined {
  switch (what.code) {
    case 'too-slow':
      return `${leftOut(rule)} \`own-rules: { time-limit: 20 s }\` under \`lint:\` in show.yaml allows more.`;
    case 'too-large':
      return `${leftOut(rule)} \`own-rules: { memory: 512 }\` under \`lint:\` in show.yaml allows more.`;
    case 'ended-the-process':
      return leftOut(rule);
    case 'not-loaded':
      return notLoadedHint(what.reason);
    case 'threw-later':
      return 'Wait for every promise before `check` returns.';
    case 'not-a-rule':
    case 'no-rules':
      return 'docs/own-rules.md describes rules.';
    default:
      return undefined;
  }
}

/** The two mistakes that everybody makes once. */
function notLoadedHint(reason: string): string | undefined {
  if (/outside a module|Unexpected token 'export'/.test(reason))
    return 'Name it .mjs (.mts in TypeScript): its package.json says that other modules are of the old kind.';
  if (/Cannot find package/.test(reason)) return 'Install the package where the show is: `npm install`.';
  return undefined;
}

function leftOut(rule: string | undefined): string {
  return rule === undefined ? 'Its rules are left out.' : 'It was left out from there on.';
}

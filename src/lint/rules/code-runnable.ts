import { type CodeFigure, type Finding, programFigures, type RunResult } from '../../model/index.ts';
import { defineRule } from '../rule.ts';
import { counted, quoted } from '../wording.ts';

type Refused = Extract<RunResult, { state: 'refused' }>;

export const rule = defineRule({
  name: 'code-runnable',
  scope: 'episode',
  severity: 'warning',
  needsRuns: true,
  description: 'Every program marked `run` can be run where `--run-code` asks for it.',
  docs: {
    why: 'A program that was not run was not checked, and a check that did not take place must not look like one that passed. It speaks only with `coldopen lint --run-code`, and says why: the language is none that can be run, it is not installed, or this system has no way to confine a program, without which none is run. Where every program must be checked, as in CI, make it an error.',
    origin: 'The source format: Figures',
  },
  *check({ episode, runs }) {
    if (!runs) return;
    const refused = programFigures(episode).flatMap((program) => {
      const result = runs.get(program.span.start);
      return result?.state === 'refused' ? [{ program, result }] : [];
    });
    const unconfined = refused.filter(({ result }) => result.why === 'unconfined');
    if (unconfined[0])
      yield unconfinedFinding(unconfined[0].program, unconfined[0].result, unconfined.length);
    for (const { program, result } of refused)
      if (result.why !== 'unconfined') yield finding(program, result);
  },
});

function finding({ language, languageSpan, openSpan, span }: CodeFigure, { why, reason }: Refused): Finding {
  const place = languageSpan ?? openSpan ?? span;
  if (why === 'language') {
    const message = `No program in ${quoted(language ?? '')} can be run; expected a language that can.`;
    return {
      span: place,
      message,
      hint: `${sentence(reason)} Leave \`run\` out where a fence is not to be run.`,
    };
  }
  const hint = 'Install it where this check runs, or leave `--run-code` to a machine that has it.';
  return {
    span: place,
    message: `${sentence(reason).slice(0, -1)}; expected it, to run this program.`,
    hint,
  };
}

/** One reason holds for them all, so it is said once. */
function unconfinedFinding({ openSpan, span }: CodeFigure, { reason }: Refused, count: number): Finding {
  const many = count === 1 ? 'The program' : `Of ${counted(count, 'program')} none`;
  return {
    span: openSpan ?? span,
    message: `${many} was ${count === 1 ? 'not ' : ''}run, because ${reason}; expected a system that can confine ${count === 1 ? 'it' : 'them'}.`,
    hint: 'Nothing is ever run unconfined. docs/lint.md says what a system needs.',
  };
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

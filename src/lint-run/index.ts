export { type LintRun, type LintRunOptions, runLint } from './run.ts';

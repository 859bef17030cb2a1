export type { Changes } from './changes.ts';
export { type LintRun, type LintRunOptions, runLint } from './run.ts';

import type { Program, RunLimits, RunProgram, RunResult } from '../model/index.ts';
import { canonicalLanguage } from '../notation/code-languages.ts';
import { LANGUAGES } from './languages/index.ts';
import { FIXED_LIMITS } from './limits.ts';
import { type Confinement, findConfinement, reportedBy } from './means.ts';
import { type Means, type Outcome, runInSandbox } from './sandbox.ts';
import { INSIDE } from './mount-plan.ts';
import type { Language, Toolchain } from './toolchain.ts';

/** Names of shells whose programs bash does not run as they would. */
const OTHER_SHELLS = /^(?:zsh|ksh)$/i;

/** The status of what SIGKILL ended. */
const KILLED = 128 + 9;

const installed = new Map<Language, Promise<Toolchain | string>>();

/**
 * Runs one program in a sandbox of its own: no network, no file of this machine but its system and the language itself, no
 * right, and no more time, memory and output than it may have. It is not run at all where that can not be had.
 */
export const runProgram: RunProgram = runnerWith(findConfinement);

/** The same with another way to find out how programs are confined here. */
export function runnerWith(confine: () => Promise<Confinement>): RunProgram {
  return async (program, limits) => {
    const language = languageOf(program);
    if (!language) return { state: 'refused', why: 'language', reason: knownLanguages() };
    const confinement = await confine();
    if (confinement.state === 'none')
      return { state: 'refused', why: 'unconfined', reason: confinement.reason };
    const toolchain = await toolchainOf(language, confinement.means);
    if (typeof toolchain === 'string') return { state: 'refused', why: 'not-installed', reason: toolchain };
    const fileName = nameOf(program, language);
    const { version, folders, built } = toolchain;
    const command = toolchain.command(`${INSIDE.code}/${fileName}`, limits.memoryBytes);
    const job = { fileName, text: program.text, folders, command, built, limits };
    return resultOf(await runInSandbox(job, confinement.means), version, limits);
  };
}

function languageOf(program: Program): Language | undefined {
  const canonical = OTHER_SHELLS.test(program.language) ? undefined : canonicalLanguage(program.language);
  return LANGUAGES.find(({ name }) => name === canonical);
}

function toolchainOf(language: Language, means: Means): Promise<Toolchain | string> {
  let found = installed.get(language);
  if (!found) installed.set(language, (found = findToolchain(language, means)));
  return found;
}

/** The language as installed, once it has worked inside a sandbox. */
async function findToolchain(language: Language, means: Means): Promise<Toolchain | string> {
  const toolchain = await language.find();
  if (typeof toolchain === 'string') return toolchain;
  const { folders, trial, version } = toolchain;
  const limits = { timeMs: 60_000, buildTimeMs: 60_000, memoryBytes: 1_000_000_000 };
  const { status, errors } = await runInSandbox(
    { fileName: 'trial', text: '', folders, command: trial, limits },
    means,
  );
  return status === 0
    ? toolchain
    : `${version} does not work inside a sandbox (${lastLine(errors.toString()) || 'it says nothing'})`;
}

/** The name of its file, where that means nothing to a shell, a compiler or a build; else one that means nothing at all. */
function nameOf({ fileName = '' }: Program, { extensions }: Language): string {
  const [, stem, extension = ''] = /^([A-Za-z][A-Za-z0-9-]{0,60})\.([a-z]+)$/.exec(fileName) ?? [];
  return stem !== undefined && extensions.includes(extension) ? fileName : `program.${extensions[0]}`;
}

function resultOf(outcome: Outcome, version: string, limits: RunLimits): RunResult {
  const { reached, status, over } = outcome;
  const errors = outcome.errors.toString();
  if (over !== undefined) return { state: 'stopped', version, over, limit: limitOf(over, reached, limits) };
  if (reached === 'none')
    return {
      state: 'refused',
      why: 'unconfined',
      reason: `the sandbox could not be made (${reportedBy(outcome) ?? 'it was killed'})`,
    };
  if (reached === 'build') return { state: 'not-built', version, errors };
  const output = outcome.output.toString();
  const isText = Buffer.from(output).equals(outcome.output);
  // A program that kills all it can reach takes what would report on it along.
  return { state: 'ended', version, status: status ?? KILLED, output, isText, errors };
}

function limitOf(over: NonNullable<Outcome['over']>, reached: Outcome['reached'], limits: RunLimits): number {
  switch (over) {
    case 'time':
      return limits.timeMs;
    case 'build-time':
      return limits.buildTimeMs;
    case 'memory':
      return reached === 'build' ? FIXED_LIMITS.buildMemory : limits.memoryBytes;
    case 'output':
      return FIXED_LIMITS.output;
  }
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}

function knownLanguages(): string {
  const titles = LANGUAGES.map(({ title }) => title);
  return `programs can be in ${titles.slice(0, -1).join(', ')} and ${titles.at(-1)}`;
}

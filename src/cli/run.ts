import { Command, CommanderError } from 'commander';
import { TOOL, useMarkdownParser } from '../index.ts';
import { Cancelled, CANCELS } from './cancel.ts';
import { COMMANDS, type CommandEntry } from './commands/index.ts';
import type { CommandModule, ExitCode } from './command.ts';
import { reportFailure } from './failure.ts';
import type { Terminal } from './terminal.ts';

export interface CommandLine {
  /** Without node and the script. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly terminal: Terminal;
}

/** Runs one command line and says how it ended. Never throws and never ends the process. */
export async function runCommandLine(commandLine: CommandLine): Promise<ExitCode> {
  const args = withoutHelpCommand(commandLine.args);
  const line = { ...commandLine, args };
  let exitCode: ExitCode = 0;
  try {
    if (line.env['COLDOPEN_PARSER']) await useMarkdownParser(line.env['COLDOPEN_PARSER']);
    const program = await buildProgram(line, (code) => {
      exitCode = code;
    });
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof Cancelled) {
      line.terminal.err(`coldopen: ${error.message}\n`);
      return CANCELS[error.signal];
    }
    reportFailure(error, line.terminal, line.env);
    return 2;
  }
}

async function buildProgram(line: CommandLine, exit: (code: ExitCode) => void): Promise<Command> {
  const { terminal } = line;
  const program = new Command('coldopen')
    .description(
      'The build system for podcast episodes: write Markdown, lint its structure, render every output.',
    )
    .usage('<command> [options]')
    .helpCommand('help [command]', 'show how a command is used')
    .helpOption('-h, --help', 'show this help')
    .showHelpAfterError("'coldopen --help' lists every command.")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(text),
      getOutHelpWidth: () => Math.min(terminal.width, 100),
      getErrHelpWidth: () => Math.min(terminal.width, 100),
    })
    .version(TOOL.version, '-V, --version', 'show the version')
    .addHelpText('after', FIRST_STEPS);
  const called = calledCommand(line.args);
  for (const entry of COMMANDS) {
    const command = await declare(program, entry, entry.name === called);
    if (command) command.parent.action(async () => exit(await invoke(command, line)));
  }
  return program;
}

interface Declared {
  readonly parent: Command;
  readonly module: CommandModule;
}

/** Lists a command; its module, with arguments and options, is loaded for the one that is called. */
async function declare(
  program: Command,
  entry: CommandEntry,
  called: boolean,
): Promise<Declared | undefined> {
  const child = program
    .command(entry.name)
    .summary(entry.summary)
    .description(`${entry.summary.charAt(0).toUpperCase()}${entry.summary.slice(1)}.`)
    .helpOption('-h, --help', 'show this help')
    .showHelpAfterError(`'coldopen ${entry.name} --help' shows how it is used.`);
  if (!called) return undefined;
  const { command: module } = await entry.load();
  module.define(child);
  return { parent: child, module };
}

async function invoke({ parent, module }: Declared, line: CommandLine): Promise<ExitCode> {
  return module.run({
    operands: parent.args,
    options: parent.opts<Record<string, unknown>>(),
    cwd: line.cwd,
    terminal: line.terminal,
  });
}

/** The first operand. No option of the program itself takes a value. */
function calledCommand(args: readonly string[]): string | undefined {
  return args.find((arg) => !arg.startsWith('-'));
}

/** `help build` is `build --help`, and a command that nobody knows is corrected as everywhere. */
function withoutHelpCommand(args: readonly string[]): readonly string[] {
  const [first, name] = args;
  if (first !== 'help') return args;
  if (name === undefined) return ['--help'];
  return COMMANDS.some((entry) => entry.name === name) ? [name, '--help'] : [name];
}

const FIRST_STEPS = `
First steps:
  $ mkdir my-show && cd my-show
  $ coldopen init                                a show with one small, complete episode
  $ coldopen lint                                what to change, and where
  $ coldopen build                               every output, in dist/
  $ coldopen new episode "The floor under it"    the next episode, ready to be written

'coldopen help <command>' explains a command with examples.`;

#!/usr/bin/env node
import { runCommandLine } from './run.ts';
import { processTerminal } from './terminal.ts';

// `exitCode`, not `exit`: what is still on its way to a pipe must arrive.
process.exitCode = await runCommandLine({
  args: process.argv.slice(2),
  cwd: process.cwd(),
  env: process.env,
  terminal: processTerminal(process),
});

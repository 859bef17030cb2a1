#!/usr/bin/env node
import { TOOL } from '../index.ts';
import { endAsCancelled } from './cancel.ts';
import { processTerminal } from './terminal.ts';

const args = process.argv.slice(2);
const terminal = processTerminal(process);

if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  // Scripts ask for the version often; nothing else needs to be loaded for it.
  terminal.out(`${TOOL.version}\n`);
} else {
  const { runCommandLine } = await import('./run.ts');
  // `exitCode`, not `exit`: what is still on its way to a pipe must arrive.
  process.exitCode = await runCommandLine({ args, cwd: process.cwd(), env: process.env, terminal });
  endAsCancelled(process.exitCode);
}

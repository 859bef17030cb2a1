import { realpathSync } from 'node:fs';
import { ask, findCommand, type Language, notInstalled, toolchainFolders, tooWide } from '../toolchain.ts';

/** Bash, which runs what is written for sh as well. */
export const language: Language = {
  name: 'bash',
  title: 'Bash',
  extensions: ['sh', 'bash'],
  async find() {
    const command = findCommand('bash');
    const answer = command && (await ask(command, ['--version']));
    if (!command || !answer) return notInstalled('Bash', 'bash');
    const executable = realpathSync(command);
    const folders = toolchainFolders([executable]);
    if (!folders) return tooWide('Bash');
    const version = /version (\S+?)(?:\(|\s|$)/.exec(answer)?.[1] ?? '';
    return {
      version: `Bash ${version}`,
      folders,
      trial: [executable, '--version'],
      command: (file) => [executable, '--norc', '--noprofile', file],
    };
  },
};

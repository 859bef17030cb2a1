import { ask, findCommand, type Language, notInstalled, toolchainFolders, tooWide } from '../toolchain.ts';

const ASK = 'import sys; print("\\n".join([sys.executable, sys.prefix, sys.base_prefix, sys.exec_prefix]))';

/** Python 3, of a virtual environment where one is active. */
export const language: Language = {
  name: 'python',
  title: 'Python',
  extensions: ['py'],
  async find() {
    const command = findCommand('python3') ?? findCommand('python');
    const answer = command && (await ask(command, ['-I', '-c', ASK]));
    const version = command && (await ask(command, ['-I', '--version']));
    if (!answer || !version) return notInstalled('Python', 'python3');
    const [executable = '', ...prefixes] = answer.split('\n');
    const folders = toolchainFolders(prefixes.filter((prefix) => prefix !== '/usr'));
    if (!folders) return tooWide('Python');
    const trial = [executable, '-I', '--version'];
    return { version, folders, trial, command: (file) => [executable, '-I', '-B', file] };
  },
};

import { INSIDE } from '../mount-plan.ts';
import { ask, findCommand, type Language, notInstalled, toolchainFolders, tooWide } from '../toolchain.ts';

/** Rust of the 2021 edition with its own library, and no other crate. */
export const language: Language = {
  name: 'rust',
  title: 'Rust',
  extensions: ['rs'],
  async find() {
    const command = findCommand('rustc');
    // What PATH leads to may be rustup, which only picks the compiler.
    const root = command && (await ask(command, ['--print', 'sysroot']));
    const version = command && (await ask(command, ['--version']));
    if (!root || !version) return notInstalled('Rust', 'rustc');
    if (!findCommand('cc')) return 'Rust finds no linker here (there is no command cc)';
    const folders = toolchainFolders([root].filter((path) => path !== '/usr'));
    if (!folders) return tooWide('Rust');
    const built = `${INSIDE.build}/program`;
    return {
      version: version.replace(/^rustc (\S+).*$/s, 'Rust $1'),
      folders,
      built,
      trial: [`${root}/bin/rustc`, '--version'],
      command: (file) => [
        'env',
        `TMPDIR=${INSIDE.build}`,
        `${root}/bin/rustc`,
        '--edition=2021',
        '-Awarnings',
        '-o',
        built,
        file,
      ],
    };
  },
};

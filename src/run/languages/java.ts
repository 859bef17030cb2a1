import { ask, findCommand, type Language, notInstalled, toolchainFolders, tooWide } from '../toolchain.ts';

/** A Java program in one file, which Java compiles by itself since version 11. */
export const language: Language = {
  name: 'java',
  title: 'Java',
  extensions: ['java'],
  async find() {
    const command = findCommand('java');
    const answer = command && (await ask(command, ['-XshowSettings:properties', '-version']));
    const home = answer && /^\s*java\.home = (.+)$/m.exec(answer)?.[1];
    const version = answer && /^\s*java\.version = (.+)$/m.exec(answer)?.[1];
    if (!home || !version) return notInstalled('Java', 'java');
    if (Number(/^\d+/.exec(version)?.[0]) < 11)
      return `Java ${version} can not run a program from its file; Java 11 and later can`;
    const modules = await ask(`${home}/bin/java`, ['--list-modules']);
    if (!/^jdk\.compiler@/m.test(modules ?? ''))
      return `Java ${version} is installed without its compiler (a JDK has one, a JRE has none)`;
    const folders = toolchainFolders([home]);
    if (!folders) return tooWide('Java');
    return {
      version: `Java ${version}`,
      folders,
      trial: [`${home}/bin/java`, ...machineOptions(200_000_000), '-version'],
      command: (file, memoryBytes) => [`${home}/bin/java`, ...machineOptions(memoryBytes), file],
    };
  },
};

/** A heap that leaves room for the rest of the machine; nothing that depends on how large this computer is. */
function machineOptions(memoryBytes: number): readonly string[] {
  const heap = Math.max(32, Math.floor((memoryBytes / 1_000_000) * 0.6));
  return [
    `-Xmx${heap}m`,
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    '-XX:-UsePerfData',
    '-Dfile.encoding=UTF-8',
    '-Dstdout.encoding=UTF-8',
    '-Dstderr.encoding=UTF-8',
  ];
}

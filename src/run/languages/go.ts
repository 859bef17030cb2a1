import { INSIDE } from '../mount-plan.ts';
import { ask, findCommand, type Language, notInstalled, toolchainFolders, tooWide } from '../toolchain.ts';

/** Go with its own library, and no other module: nothing can be fetched. */
export const language: Language = {
  name: 'go',
  title: 'Go',
  extensions: ['go'],
  async find() {
    const command = findCommand('go');
    const root = command && (await ask(command, ['env', 'GOROOT']));
    const version = command && (await ask(command, ['version']));
    if (!root || !version) return notInstalled('Go', 'go');
    // Debian keeps the parts of GOROOT that are no programs elsewhere, behind links in it.
    const folders = toolchainFolders([root]);
    if (!folders) return tooWide('Go');
    const built = `${INSIDE.build}/program`;
    const settings = {
      HOME: INSIDE.build,
      GOROOT: root,
      GOCACHE: `${INSIDE.build}/cache`,
      GOPATH: `${INSIDE.build}/path`,
      GOPROXY: 'off',
      GOTOOLCHAIN: 'local',
      GOTELEMETRY: 'off',
      GOENV: 'off',
      CGO_ENABLED: '0',
    };
    const variables = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
    return {
      version: /^go version go(\S+)/.exec(version)?.[1]?.replace(/^/, 'Go ') ?? version,
      folders,
      built,
      trial: ['env', ...variables, `${root}/bin/go`, 'version'],
      command: (file) => ['env', ...variables, `${root}/bin/go`, 'build', '-o', built, file],
    };
  },
};

import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { Invocation } from './command.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where this user's programs keep what can be made anew, for what belongs to no show: XDG_CACHE_HOME where it is set, else the
 * system's own place. Undefined with --no-cache.
 */
export function userCache(
  { options }: Pick<Invocation, 'options'>,
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  if (options['cache'] === false) return undefined;
  const named = env['XDG_CACHE_HOME'] ?? '';
  return join(isAbsolute(named) ? named : systemCache(env, platform), 'coldopen');
}

function systemCache(env: Environment, platform: NodeJS.Platform): string {
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return platform === 'win32'
    ? env['LOCALAPPDATA'] || join(homedir(), 'AppData', 'Local')
    : join(homedir(), '.cache');
}

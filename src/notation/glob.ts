/**
 * Whether a path with forward slashes matches a glob: `*` and `?` stand for characters within a name, `**` for any number of
 * folders, and a pattern that ends at a folder for all that is in it. Case counts. Time is bounded by pattern times path.
 */
export function matchesGlob(path: string, pattern: string): boolean {
  const wanted = pattern
    .replace(/^\.?\/+/, '')
    .replace(/\/+$/, '')
    .split(/\/+/);
  const [names, last] = [path.split('/'), wanted.length];
  // reached[i]: whether the first i parts of the pattern match the names so far.
  let reached = afterDoubles([true], wanted);
  for (const name of names) {
    const next: boolean[] = [];
    for (let at = 0; at < last; at++) {
      if (!reached[at]) continue;
      if (wanted[at] === '**') next[at] = true;
      else if (matchesName(name, wanted[at] ?? '')) next[at + 1] = true;
    }
    if (reached[last]) next[last] = true;
    reached = afterDoubles(next, wanted);
  }
  return reached[last] === true;
}

/** `**` may stand for no folder at all. */
function afterDoubles(reached: boolean[], wanted: readonly string[]): boolean[] {
  for (const [at, part] of wanted.entries()) if (reached[at] && part === '**') reached[at + 1] = true;
  return reached;
}

function matchesName(name: string, pattern: string): boolean {
  let [at, from] = [0, 0];
  let [star, resume] = [-1, 0];
  while (at < name.length) {
    if (pattern[from] === '*') [star, resume, from] = [from, at, from + 1];
    else if (pattern[from] === '?' || (from < pattern.length && pattern[from] === name[at])) {
      at++;
      from++;
    } else if (star >= 0) [from, at, resume] = [star + 1, resume + 1, resume + 1];
    else return false;
  }
  while (pattern[from] === '*') from++;
  return from === pattern.length;
}

/** Gives each id of a page out once. Ids that begin with `_` are the page's own. */
export function idClaims(): (id: string | undefined) => string | undefined {
  const taken = new Set<string>();
  return (id) => {
    if (id === undefined || !/^[^_\s]\S*$/.test(id) || taken.has(id)) return undefined;
    taken.add(id);
    return id;
  };
}

/** A node of a JSON Schema. */
export type SchemaNode = Readonly<Record<string, unknown>>;

/** The schema of what stands at `pointer`, with `$ref` followed; what the referring node says itself comes first. */
export function schemaNodeAt(root: SchemaNode, pointer: readonly (string | number)[]): SchemaNode {
  let node = resolve(root, root);
  for (const step of pointer) {
    const next = typeof step === 'number' ? child(node, 'items') : member(node, step);
    node = resolve(next ?? {}, root);
  }
  return node;
}

/** The keys an object of this schema may have, but for those that begin with `x-`. */
export function propertyNames(node: SchemaNode): string[] {
  return Object.keys(child(node, 'properties') ?? {});
}

function member(node: SchemaNode, key: string): SchemaNode | undefined {
  const properties = child(node, 'properties');
  if (properties && Object.hasOwn(properties, key)) return child(properties, key);
  return child(node, 'additionalProperties');
}

function child(node: SchemaNode, key: string): SchemaNode | undefined {
  const value = node[key];
  return typeof value === 'object' && value !== null ? (value as SchemaNode) : undefined;
}

function resolve(node: SchemaNode, root: SchemaNode): SchemaNode {
  const reference = node.$ref;
  if (typeof reference !== 'string') return node;
  const definition = child(child(root, '$defs') ?? {}, reference.slice('#/$defs/'.length));
  const { $ref: _, ...own } = node;
  return { ...definition, ...own };
}

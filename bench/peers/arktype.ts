import { type Type, type } from 'arktype';
import { componentsOf } from '../../contracts/revision-schema.ts';
import type { Components, ObjectNode, SchemaNode } from '../../contracts/schema/shape.ts';
import { textsIn } from '../../contracts/schema/shape.ts';
import type { Peer } from './peer.ts';

/** arktype, with its own keywords for the formats. */
export const arktype: Peer = (revision) => {
  const components = componentsOf(revision);
  const schema = typeOf(components, components.root);
  return (value) => schema.allows(value);
};

function typeOf(components: Components, node: SchemaNode): Type {
  if (node.kind === 'any') return type.raw('unknown');
  if (node.kind === 'ref') {
    const component = components.get(node.component);
    if (component === undefined) throw new TypeError(`there is no ${node.component}`);
    return typeOf(components, component);
  }
  const schema = notNull(components, node);
  return node.nullable ? type.raw([schema, '|', 'null']) : schema;
}

function notNull(components: Components, node: Exclude<SchemaNode, { kind: 'ref' | 'any' }>): Type {
  switch (node.kind) {
    case 'string':
      if (node.format === 'date-time') return type.raw('string.date.iso');
      return type.raw(node.format === 'uri' ? 'string.url' : 'string');
    case 'enum':
      return type.raw(['===', ...textsIn(node)]);
    case 'integer':
      return type.raw('number.integer');
    case 'number':
    case 'boolean':
      return type.raw(node.kind);
    case 'array':
      return type.raw([typeOf(components, node.items), '[]']);
    case 'object':
      return objectOf(components, node);
    case 'never':
    case 'union':
      throw new TypeError('the carried revisions have no such place');
  }
}

function objectOf(components: Components, { properties, open }: ObjectNode): Type {
  const entries = [...properties].map(([key, { required, schema }]) => [
    required ? key : `${key}?`,
    typeOf(components, schema),
  ]);
  return type.raw({ ...Object.fromEntries(entries), '+': open ? 'ignore' : 'reject' });
}

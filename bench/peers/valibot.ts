import * as v from 'valibot';
import { componentsOf } from '../../contracts/revision-schema.ts';
import type { Components, ObjectNode, SchemaNode } from '../../contracts/schema/shape.ts';
import { textsIn } from '../../contracts/schema/shape.ts';
import type { Peer } from './peer.ts';

/** valibot, with its own actions for the formats. */
export const valibot: Peer = (revision) => {
  const components = componentsOf(revision);
  const schema = schemaOf(components, components.root);
  return (value) => v.is(schema, value);
};

function schemaOf(components: Components, node: SchemaNode): v.GenericSchema {
  if (node.kind === 'any') return v.unknown();
  if (node.kind === 'ref') {
    const component = components.get(node.component);
    if (component === undefined) throw new TypeError(`there is no ${node.component}`);
    return schemaOf(components, component);
  }
  const schema = notNull(components, node);
  return node.nullable ? v.nullable(schema) : schema;
}

function notNull(
  components: Components,
  node: Exclude<SchemaNode, { kind: 'ref' | 'any' }>,
): v.GenericSchema {
  switch (node.kind) {
    case 'string':
      if (node.format === 'date-time') return v.pipe(v.string(), v.isoTimestamp());
      return node.format === 'uri' ? v.pipe(v.string(), v.url()) : v.string();
    case 'enum':
      return v.picklist(textsIn(node));
    case 'integer':
      return v.pipe(v.number(), v.integer());
    case 'number':
      return v.number();
    case 'boolean':
      return v.boolean();
    case 'array':
      return v.array(schemaOf(components, node.items));
    case 'object':
      return objectOf(components, node);
    case 'never':
    case 'union':
      throw new TypeError('the carried revisions have no such place');
  }
}

function objectOf(components: Components, { properties, open }: ObjectNode): v.GenericSchema {
  const entries = Object.fromEntries(
    [...properties].map(([key, { required, schema }]) => {
      const type = schemaOf(components, schema);
      return [key, required ? type : v.exactOptional(type)];
    }),
  );
  return open ? v.looseObject(entries) : v.strictObject(entries);
}

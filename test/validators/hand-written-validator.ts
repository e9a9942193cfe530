import { componentsOf } from '../../contracts/revision-schema.ts';
import { DEFAULT_REVISION } from '../../contracts/revisions/index.ts';
import {
  type ObjectNode,
  resolve,
  type SchemaNode,
  textsIn,
} from '../../contracts/schema/shape.ts';
import {
  CAREFUL_HABITS,
  type Documented,
  type Habits,
  type JsonObject,
  type Kind,
  type PlaceName,
} from './habits.ts';
import type { Validator } from './validator.ts';

const components = componentsOf(DEFAULT_REVISION);

/**
 * A validator as a client writes it by hand, from the documentation: correct with careful habits, which are those that are not
 * overridden.
 */
export function handWrittenValidator(habits: Partial<Habits> = {}): Validator {
  const own: Habits = { ...CAREFUL_HABITS, ...habits };
  return (payload) => holds(own, components.root, payload, '');
}

function holds(
  habits: Habits,
  node: SchemaNode,
  value: unknown,
  place: PlaceName,
  optional = false,
): boolean {
  if (!habits.looksAt(place)) return true;
  const documented = documentedOf(node, optional);
  if (habits.mayBeNull(documented, place) && habits.isNull(value, place)) return true;
  return presentHolds(habits, node, habits.readAs(value, documented.kind, place), place);
}

function documentedOf(node: SchemaNode, optional: boolean): Documented {
  const schema = resolve(components, node);
  const isNullable = schema.kind !== 'any' && schema.nullable;
  return { kind: kindOf(schema), nullable: isNullable, optional };
}

function kindOf(schema: ReturnType<typeof resolve>): Kind {
  switch (schema.kind) {
    case 'any':
      return 'anything';
    case 'string':
      return schema.format === null ? 'text' : schema.format;
    case 'enum':
      return 'one-of';
    case 'array':
      return 'list';
    case 'never':
    case 'union':
      throw new Error('the carried revisions have no such place');
    default:
      return schema.kind;
  }
}

function presentHolds(habits: Habits, node: SchemaNode, value: unknown, place: PlaceName): boolean {
  const schema = resolve(components, node);
  switch (schema.kind) {
    case 'any':
      return true;
    case 'string': {
      if (schema.format === null) return habits.isText(value, place);
      return (schema.format === 'uri' ? habits.isUri : habits.isDateTime)(value, place);
    }
    case 'enum':
      return habits.isListed(value, textsIn(schema), place);
    case 'array': {
      const itemHolds = (item: unknown) => holds(habits, schema.items, item, `${place}[]`);
      return habits.isList(value, place) && habits.itemsHold(value, itemHolds, place);
    }
    case 'object':
      return habits.isObject(value, place) && objectHolds(habits, schema, value, place);
    case 'integer':
      return habits.isInteger(value, place);
    default:
      return typeof value === schema.kind;
  }
}

function objectHolds(
  habits: Habits,
  { properties }: ObjectNode,
  object: JsonObject,
  place: PlaceName,
): boolean {
  for (const [key, { required, schema }] of properties) {
    const at = place === '' ? key : `${place}.${key}`;
    const memberHolds = habits.hasKey(object, key, at)
      ? holds(habits, schema, object[key], at, !required)
      : habits.mayBeAbsent(documentedOf(schema, !required), at);
    if (!memberHolds) return false;
  }
  return habits.takes(object, [...properties.keys()], place);
}

import { formats } from '../../contracts/formats/formats.ts';
import { isJsonObject, jsonTypeOf } from '../../contracts/json-value.ts';
import {
  type Components,
  type ObjectNode,
  resolve,
  type SchemaNode,
} from '../../contracts/schema/shape.ts';
import { ITEM, type Route } from '../../test-utils/arbitraries/place.ts';
import type { Validator } from '../validators/validator.ts';
import type { Mistake, MistakeAt } from './mistake.ts';

/** A validator that does all that is documented, but for one mistake at one place; null: it makes none. */
export function mistakenValidator(components: Components, wrong: MistakeAt | null): Validator {
  return (payload) => holds(components.root, payload, wrong?.route ?? null);

  /** `way` leads from here to the place of the mistake; null where it is elsewhere. */
  function holds(node: SchemaNode, value: unknown, way: Route | null): boolean {
    const schema = resolve(components, node);
    const mistake = mistakeAt(way);
    const verdict = mistake === null ? null : mistakenVerdict(mistake, value);
    if (verdict !== null) return verdict;
    if (schema.kind === 'any') return true;
    if (value === null) return schema.nullable;
    switch (schema.kind) {
      case 'string': {
        if (typeof value !== 'string') return false;
        return schema.format === null || mistake?.kind === 'ignores-format'
          ? true
          : formats[schema.format](value);
      }
      case 'enum': {
        if (typeof value !== 'string') return false;
        return mistake?.kind === 'ignores-enum' || schema.values.includes(value);
      }
      case 'integer':
        return Number.isInteger(value);
      case 'number':
      case 'boolean':
        return typeof value === schema.kind;
      case 'array': {
        if (!Array.isArray(value)) return false;
        const below = wayBelow(way, ITEM);
        return (
          mistake?.kind === 'ignores-items' ||
          value.every((item) => holds(schema.items, item, below))
        );
      }
      case 'object':
        return isJsonObject(value) && objectHolds(schema, value, way);
      case 'never':
      case 'union':
        throw new Error('the carried revisions have no such place');
    }
  }

  function objectHolds(
    { properties, open }: ObjectNode,
    object: Readonly<Record<string, unknown>>,
    way: Route | null,
  ): boolean {
    const takesOthers = open && mistakeAt(way)?.kind !== 'refuses-other-keys';
    if (!takesOthers && !Object.keys(object).every((key) => properties.has(key))) return false;
    for (const [key, { required, schema }] of properties) {
      const below = wayBelow(way, key);
      const holdsHere = Object.hasOwn(object, key)
        ? holds(schema, object[key], below)
        : mayBeAbsent(required, mistakeAt(below));
      if (!holdsHere) return false;
    }
    return true;
  }

  function mistakeAt(way: Route | null): Mistake | null {
    return way?.length === 0 ? (wrong?.mistake ?? null) : null;
  }
}

/** What a mistake says of a value by itself; null where the documentation decides. */
function mistakenVerdict(mistake: Mistake, value: unknown): boolean | null {
  switch (mistake.kind) {
    case 'takes-anything':
      return true;
    case 'also-takes':
      return jsonTypeOf(value) === mistake.type ? true : null;
    case 'refuses-null':
      return value === null ? false : null;
    case 'refuses-value':
      return value === mistake.value ? false : null;
    case 'refuses-empty':
      return value === '' || (Array.isArray(value) && value.length === 0) ? false : null;
    default:
      return null;
  }
}

function mayBeAbsent(required: boolean, mistake: Mistake | null): boolean {
  if (mistake?.kind === 'key-not-required') return true;
  return !required && mistake?.kind !== 'requires-key';
}

function wayBelow(way: Route | null, step: Route[number]): Route | null {
  return way !== null && way.length > 0 && way[0] === step ? way.slice(1) : null;
}

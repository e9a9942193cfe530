import { childPointer } from '../../../contracts/json-pointer.ts';
import type { JsonObject } from '../../../contracts/json-value.ts';
import { propertiesOf, textsOf } from '../schema-place.ts';
import { type Change, withKeyword } from './change.ts';

/** Changes the required keys, the properties, and whether others are allowed. */
export function objectChanges(schema: JsonObject): readonly Change[] {
  return [...requiredChanges(schema), ...propertyChanges(schema), ...opennessChanges(schema)];
}

function requiredChanges(schema: JsonObject): readonly Change[] {
  const required = textsOf(schema['required']);
  const optional = propertiesOf(schema)
    .map(([name]) => name)
    .filter((name) => !required.includes(name));
  return [
    ...required.map((name, index) => ({
      operator: 'drop-required' as const,
      keyword: `/required/${index}`,
      what: `drop ${JSON.stringify(name)}`,
      changed: withKeyword(
        schema,
        'required',
        required.filter((other) => other !== name),
      ),
    })),
    ...optional.map((name) => ({
      operator: 'add-required' as const,
      keyword: '/required',
      what: `add ${JSON.stringify(name)}`,
      changed: { ...schema, required: [...required, name] },
    })),
  ];
}

function propertyChanges(schema: JsonObject): readonly Change[] {
  return propertiesOf(schema).map(([name]) => ({
    operator: 'drop-property',
    keyword: childPointer('/properties', name),
    what: 'drop the property',
    changed: {
      ...schema,
      properties: Object.fromEntries(propertiesOf(schema).filter(([other]) => other !== name)),
    },
  }));
}

function opennessChanges(schema: JsonObject): readonly Change[] {
  if (!textsOf(schema['type']).includes('object')) return [];
  const isOpen = schema['additionalProperties'] !== false;
  return [
    {
      operator: isOpen ? 'close-object' : 'open-object',
      keyword: '/additionalProperties',
      what: isOpen ? 'no other keys' : 'any other keys',
      changed: { ...schema, additionalProperties: !isOpen },
    },
  ];
}

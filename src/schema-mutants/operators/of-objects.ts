import { childPointer } from '../../../contracts/json-pointer.ts';
import { isNothing, othersOf, type SchemasByName } from '../../../contracts/schema/schema.ts';
import { dropped, moved, type Operators, takes, where } from './operator.ts';

export const OF_OBJECTS = {
  'drop-required': (schema) =>
    (schema.required ?? []).map((name, index, required) => [
      `/required/${index}`,
      `drop ${JSON.stringify(name)}`,
      { ...schema, required: required.toSpliced(index, 1) },
    ]),
  'add-required': (schema) => {
    const { required = [], properties = {} } = schema;
    return Object.keys(properties)
      .filter((name) => !required.includes(name))
      .map((name) => [
        '/required',
        `add ${JSON.stringify(name)}`,
        { ...schema, required: [...required, name] },
      ]);
  },
  'drop-property': (schema) =>
    Object.keys(schema.properties ?? {}).map((name) => [
      childPointer('/properties', name),
      'drop the property',
      { ...schema, properties: without(schema.properties, name) },
    ]),
  'close-object': (schema) => {
    const changed = { ...schema, additionalProperties: false };
    const isOpen = takes('object', schema) && !isNothing(othersOf(schema));
    return where(isOpen, '/additionalProperties', 'no other keys', changed);
  },
  'open-object': (schema) => {
    const changed = { ...schema, additionalProperties: true };
    const isClosed = takes('object', schema) && isNothing(othersOf(schema));
    return where(isClosed, '/additionalProperties', 'any other keys', changed);
  },
  'drop-others': (schema) => {
    const isMap = typeof schema.additionalProperties === 'object';
    return isMap ? dropped(schema, 'additionalProperties', 'drop the schema of other keys') : [];
  },
  'drop-pattern-property': (schema) =>
    Object.keys(schema.patternProperties ?? {}).map((pattern) => [
      childPointer('/patternProperties', pattern),
      'drop the keys of the pattern',
      { ...schema, patternProperties: without(schema.patternProperties, pattern) },
    ]),
  'drop-property-names': (schema) => dropped(schema, 'propertyNames', 'drop the schema of names'),
  'move-key-count': (schema) => moved(schema, 'minProperties', 'maxProperties'),
  'drop-key-count': (schema) => [
    ...dropped(schema, 'minProperties', 'drop the least number of keys'),
    ...dropped(schema, 'maxProperties', 'drop the greatest number of keys'),
  ],
  'drop-dependent-required': (schema) => {
    const { dependentRequired: all = {} } = schema;
    return Object.entries(all).flatMap(([key, needed]) =>
      needed.map((name, index) => [
        `${childPointer('/dependentRequired', key)}/${index}`,
        `drop ${JSON.stringify(name)}`,
        { ...schema, dependentRequired: { ...all, [key]: needed.toSpliced(index, 1) } },
      ]),
    );
  },
} satisfies Operators;

function without(members: SchemasByName = {}, name: string): SchemasByName {
  return Object.fromEntries(Object.entries(members).filter(([own]) => own !== name));
}

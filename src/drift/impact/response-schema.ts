import { Ajv2020 } from 'ajv/dist/2020.js';
import { formats } from '../../../contracts/formats/formats.ts';
import { childPointer, type JsonPointer } from '../../../contracts/json-pointer.ts';
import type { JsonObject, JsonValue } from '../../../contracts/json-value.ts';
import { RESPONSE_COMPONENT } from '../../../contracts/response-component.ts';
import {
  type DocumentedResponse,
  type Schema,
  type Statement,
  wrappedBy,
} from '../../schema-changes/document/schema.ts';

/** The JSON Schema 2020-12 of a document's response, in the form of the carried revisions. */
export function responseSchema({ root, targets }: DocumentedResponse): JsonObject {
  // Upstream's names, and numbers for schemas without a name.
  const names = new Map(
    [...targets].map(([pointer, { component }], index) => [pointer, component ?? `part-${index}`]),
  );
  const components = [...targets].map(([pointer, { value }]): [string, JsonValue] => [
    names.get(pointer) ?? pointer,
    written(value),
  ]);
  return {
    $ref: `#/$defs/${RESPONSE_COMPONENT}`,
    // The response itself may be the component of that name.
    $defs: Object.fromEntries([[RESPONSE_COMPONENT, written(root.value)], ...components]),
  };

  function written(schema: Schema): JsonObject {
    if (schema.kind === 'reference') {
      const pointer = childPointer('', names.get(schema.to) ?? '').slice(1);
      return { $ref: `#/$defs/${encodeURIComponent(pointer)}` };
    }
    const wrapped = wrappedBy(schema);
    if (wrapped === null) return writtenStatement(schema);
    if (schema.nullable === null) return written(wrapped);
    // `null` beside a component: the component itself, or null.
    const target = statementAt(wrapped);
    return target === null
      ? { anyOf: [written(wrapped), { type: 'null' }] }
      : writtenStatement({ ...target, takesNull: true });
  }

  /** The inline schema at the end of a chain of references. */
  function statementAt(schema: Schema): Statement | null {
    let at: Schema | undefined = schema;
    for (let steps = 0; at?.kind === 'reference' && steps <= targets.size; steps++) {
      at = targets.get(at.to)?.value;
    }
    return at?.kind === 'statement' && at.allOf.length + at.alternatives.length === 0 ? at : null;
  }

  function writtenStatement(statement: Statement): JsonObject {
    const { types, takesNull, format, values, required, properties, items, others } = statement;
    const orNull = <One>(all: readonly One[], nothing: One) =>
      takesNull ? [...all, nothing] : all;
    const listed = [...(values?.value.values() ?? [])].map(({ value }) => value);
    const members = Object.fromEntries(
      [...properties].map(([name, { value }]) => [name, written(value)]),
    );
    const choices = statement.alternatives.map((choice) => ({
      anyOf: orNull(choice.map(written), { type: 'null' }),
    }));
    const parts = [...statement.allOf.map(written), ...choices];
    const keywords: Readonly<Record<string, JsonValue>> = {
      type: types && oneOrAll([...new Set(orNull(types.value, 'null'))]),
      enum: values && orNull<JsonValue>(listed, null),
      // Upstream says `url`, which JSON Schema does not have; RFC 3986 is meant.
      format: format && (format.value === 'url' ? 'uri' : format.value),
      required: required.size === 0 ? null : [...required.keys()],
      properties: properties.size === 0 ? null : members,
      items: items && written(items.value),
      additionalProperties:
        others && (typeof others.value === 'boolean' ? others.value : written(others.value)),
      allOf: parts.length === 0 ? null : parts,
    };
    return Object.fromEntries(Object.entries(keywords).filter(([, value]) => value !== null));
  }
}

function oneOrAll(types: readonly string[]): JsonValue {
  const [only] = types;
  return types.length === 1 && only !== undefined ? only : types;
}

/** Lists the places at which a value breaks a schema, in the schema's order; empty for a valid value. */
export type FaultsOf = (value: JsonValue) => readonly JsonPointer[];

/** Compiles the response's schema of any document. Throws ajv's error where it is not a schema. */
export function compiledResponse(schema: JsonObject): FaultsOf {
  // Not strict, since a document may have formats that the contract has not.
  const ajv = new Ajv2020({
    ...{ strict: false, logger: false },
    ...{ allErrors: true, messages: false, formats },
  });
  const validate = ajv.compile(schema);
  return (value) =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, keyword, params }) =>
          keyword === 'required'
            ? childPointer(instancePath, String(params['missingProperty']))
            : instancePath,
        );
}

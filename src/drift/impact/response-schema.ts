import type { JsonPointer } from '../../../contracts/json-pointer.ts';
import type { JsonObject, JsonValue } from '../../../contracts/json-value.ts';
import { RESPONSE_COMPONENT } from '../../../contracts/schema.ts';
import {
  type DocumentedResponse,
  type Schema,
  type Statement,
  wrappedBy,
} from '../../schema-changes/document/schema.ts';

/** The JSON Schema 2020-12 of a document's response, in the form of the carried revisions. */
export function responseSchema(document: DocumentedResponse): JsonObject {
  const names = namesOf(document);
  const written = new SchemaWriter(document, names);
  const components = [...document.targets].map(([pointer, { value }]): [string, JsonValue] => [
    names.get(pointer) ?? pointer,
    written.schema(value),
  ]);
  return {
    $ref: `#/$defs/${RESPONSE_COMPONENT}`,
    $defs: Object.fromEntries([
      [RESPONSE_COMPONENT, written.schema(document.root.value)],
      // The response itself may be the component of that name.
      ...components,
    ]),
  };
}

/** By pointer: upstream's names, and numbers for schemas without a name. */
function namesOf({ targets }: DocumentedResponse): ReadonlyMap<JsonPointer, string> {
  return new Map(
    [...targets].map(([pointer, { component }], index) => [pointer, component ?? `part-${index}`]),
  );
}

class SchemaWriter {
  readonly #targets: DocumentedResponse['targets'];
  readonly #names: ReadonlyMap<JsonPointer, string>;

  constructor({ targets }: DocumentedResponse, names: ReadonlyMap<JsonPointer, string>) {
    this.#targets = targets;
    this.#names = names;
  }

  schema(schema: Schema): JsonObject {
    if (schema.kind === 'reference') {
      const name = this.#names.get(schema.to) ?? '';
      const pointer = name.replaceAll('~', '~0').replaceAll('/', '~1');
      return { $ref: `#/$defs/${encodeURIComponent(pointer)}` };
    }
    const wrapped = wrappedBy(schema);
    if (wrapped === null) return this.#statement(schema);
    if (schema.nullable === null) return this.schema(wrapped);
    // `null` beside a component: the component itself, or null.
    const target = this.#statementAt(wrapped);
    return target === null
      ? { anyOf: [this.schema(wrapped), { type: 'null' }] }
      : this.#statement({ ...target, takesNull: true });
  }

  /** The inline schema at the end of a chain of references. */
  #statementAt(schema: Schema): Statement | null {
    let at: Schema | undefined = schema;
    for (let steps = 0; at?.kind === 'reference' && steps <= this.#targets.size; steps++) {
      at = this.#targets.get(at.to)?.value;
    }
    return at?.kind === 'statement' && at.allOf.length + at.alternatives.length === 0 ? at : null;
  }

  #statement(statement: Statement): JsonObject {
    const { types, takesNull, format, values, required, properties, items, others } = statement;
    const nulls = takesNull ? ['null'] : [];
    return {
      ...(types === null ? {} : { type: oneOrAll([...new Set([...types.value, ...nulls])]) }),
      ...(values === null
        ? {}
        : {
            enum: [
              ...[...values.value.values()].map(({ value }) => value),
              ...nulls.map(() => null),
            ],
          }),
      // Upstream says `url`, which JSON Schema does not have; RFC 3986 is meant.
      ...(format === null ? {} : { format: format.value === 'url' ? 'uri' : format.value }),
      ...(required.size === 0 ? {} : { required: [...required.keys()] }),
      ...(properties.size === 0
        ? {}
        : {
            properties: Object.fromEntries(
              [...properties].map(([name, { value }]) => [name, this.schema(value)]),
            ),
          }),
      ...(items === null ? {} : { items: this.schema(items.value) }),
      ...(others === null
        ? {}
        : {
            additionalProperties:
              typeof others.value === 'boolean' ? others.value : this.schema(others.value),
          }),
      ...(statement.allOf.length === 0
        ? {}
        : { allOf: statement.allOf.map((part) => this.schema(part)) }),
      ...(statement.alternatives.length === 0
        ? {}
        : {
            allOf: [
              ...statement.allOf.map((part) => this.schema(part)),
              ...statement.alternatives.map((choice) => ({
                anyOf: [
                  ...choice.map((part) => this.schema(part)),
                  ...nulls.map(() => ({ type: 'null' })),
                ],
              })),
            ],
          }),
    };
  }
}

function oneOrAll(types: readonly string[]): JsonValue {
  const [only] = types;
  return types.length === 1 && only !== undefined ? only : types;
}

import { childPointer, type JsonPointer } from '../../contracts/json-pointer.ts';
import { isJsonObject, type JsonValue } from '../../contracts/json-value.ts';
import type { CheckedSchema } from '../../contracts/schema/check.ts';
import { referenceOf, type Schema, type SchemaDocument } from '../../contracts/schema/schema.ts';

/** Called for a schema that judges a value, once each; whether what is below it should be visited. */
export type Reach = (component: string, pointer: JsonPointer, value: JsonValue) => boolean;

/** Finds the schemas that judge the values of a payload: all alternatives of a union, but only the branch that counts. */
export class ReachedPlaces {
  readonly #document: SchemaDocument;
  readonly #checked: CheckedSchema;
  readonly #patterns = new Map<string, RegExp>();

  constructor(document: SchemaDocument, checked: CheckedSchema) {
    this.#document = document;
    this.#checked = checked;
  }

  visit(payload: JsonValue, reach: Reach): void {
    const { root } = this.#document;
    this.#visit(this.#component(root), root, '', payload, reach);
  }

  #component(name: string): Schema {
    return this.#document.definitions[name] ?? {};
  }

  #visit(
    schema: Schema,
    component: string,
    pointer: JsonPointer,
    value: JsonValue,
    reach: Reach,
  ): void {
    if (!reach(component, pointer, value)) return;
    const target = referenceOf(schema);
    if (target !== null) {
      this.#visit(this.#component(target), target, '', value, reach);
      return;
    }
    const below = (one: Schema | undefined, at: JsonPointer, part: JsonValue) => {
      if (one !== undefined) this.#visit(one, component, pointer + at, part, reach);
    };
    for (const keyword of ['anyOf', 'oneOf', 'allOf'] as const) {
      for (const [index, one] of (schema[keyword] ?? []).entries()) {
        below(one, `/${keyword}/${index}`, value);
      }
    }
    below(schema.not, '/not', value);
    if (schema.if !== undefined) {
      below(schema.if, '/if', value);
      const holds = this.#checked.checkOf(component, `${pointer}/if`)(value);
      if (holds) below(schema.then, '/then', value);
      else below(schema.else, '/else', value);
    }
    if (Array.isArray(value)) {
      const { prefixItems = [] } = schema;
      for (const [index, item] of value.entries()) {
        if (index < prefixItems.length) below(prefixItems[index], `/prefixItems/${index}`, item);
        else below(schema.items, '/items', item);
        below(schema.contains, '/contains', item);
      }
    }
    if (!isJsonObject(value)) return;
    for (const [name, member] of Object.entries(value)) {
      below(schema.propertyNames, '/propertyNames', name);
      for (const [one, at] of this.#ofMember(schema, name)) below(one, at, member);
    }
  }

  /** The schemas that judge a member of that name. */
  #ofMember(schema: Schema, name: string): readonly (readonly [Schema, JsonPointer])[] {
    const { properties = {}, patternProperties = {}, additionalProperties: others } = schema;
    const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
    const found: (readonly [Schema, JsonPointer])[] = [];
    if (own !== undefined) found.push([own, childPointer('/properties', name)]);
    for (const [pattern, one] of Object.entries(patternProperties)) {
      if (!this.#matches(pattern, name)) continue;
      found.push([one, childPointer('/patternProperties', pattern)]);
    }
    if (found.length > 0 || typeof others !== 'object') return found;
    return [[others, '/additionalProperties']];
  }

  #matches(pattern: string, name: string): boolean {
    const expression = this.#patterns.get(pattern) ?? new RegExp(pattern, 'u');
    this.#patterns.set(pattern, expression);
    return expression.test(name);
  }
}

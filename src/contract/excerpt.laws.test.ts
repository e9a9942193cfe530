import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isJsonObject, type JsonObject } from '../../contracts/json-value.ts';
import { CheckedSchema } from '../../contracts/schema/check.ts';
import type { Definitions } from '../../contracts/schema/schema.ts';
import { UnsupportedSchemaError } from '../../contracts/schema/unsupported-schema-error.ts';
import { anySchema, anyValue } from '../../test/schemas/any-schema.ts';
import { CARRIED_CONTRACT } from './carried-contract.ts';
import { type ContractPart, excerptOf, isUntouched, readContract, versionOf } from './excerpt.ts';
import { openApiComponents } from './open-api-form.ts';

const VERSIONS = ['1.394.0', '1.697.4'];
const TYPE_NAMES = ['string', 'integer', 'object', 'array'];

test('an excerpt of any document gives the same again, and says what the document says', () => {
  fc.assert(
    fc.property(
      anySchema,
      fc.constantFrom('200', 'request'),
      fc.array(anyValue, { maxLength: 5 }),
      ({ root, definitions }, part, values) => {
        const contract = { operation: 'PUT /a b/{c}', part, name: root };
        const document = documentOf(contract, definitions);
        const read = readable(() => readContract(document, contract));
        fc.pre(read !== null);
        const excerpt = excerptOf(document, contract);
        expect(JSON.stringify(excerptOf(excerpt, contract))).toBe(JSON.stringify(excerpt));
        const [before, after] = [read, readContract(excerpt, contract)].map((one) =>
          new CheckedSchema(one?.definitions ?? {}).checkOf(root),
        );
        for (const value of values)
          expect([value, after?.(value)]).toEqual([value, before?.(value)]);
      },
    ),
  );
});

function documentOf({ part }: ContractPart, definitions: Definitions): JsonObject {
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Root' } } };
  const sides =
    part === 'request' ? { requestBody: { content } } : { responses: { 200: { content } } };
  return {
    openapi: '3.1.0',
    info: { version: '1.0.0' },
    paths: { '/a b/{c}': { put: sides } },
    components: { schemas: openApiComponents(definitions) },
  };
}

/** What is read; null where the model cannot say it. */
function readable<Result>(read: () => Result): Result | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnsupportedSchemaError) return null;
    throw error;
  }
}

describe.each(VERSIONS)('the carried excerpt %s', (version) => {
  const carried = carriedExcerpt(version);
  const bytes = JSON.stringify(carried);

  test('gives the same bytes when it is imported repeatedly', () => {
    const again = excerptOf(carried, CARRIED_CONTRACT);
    expect(JSON.stringify(again)).toBe(bytes);
    expect(JSON.stringify(excerptOf(again, CARRIED_CONTRACT))).toBe(bytes);
    expect(versionOf(again)).toBe(version);
    expect(isUntouched(again)).toBe(true);
  });

  test('is the same for any order of keywords and components, and for any prose', () => {
    const keywords = ['type', 'format', 'enum', 'required', 'properties', 'items', 'anyOf'];
    const prose = ['description', 'title', 'example', 'externalDocs', 'x-plaid-hint', 'summary'];
    const order = [...keywords, ...prose, 'additionalProperties', 'deprecated'];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(order, { minLength: order.length }),
        fc.subarray(prose),
        fc.boolean(),
        (shuffled, added, reverse) => {
          const { 'x-digest': _, ...upstream } = carried;
          const document = edited(upstream, (schema) =>
            inOrder(shuffled, {
              ...schema,
              ...Object.fromEntries(added.map((keyword) => [keyword, { text: 'prose' }])),
            }),
          );
          expect(
            JSON.stringify(excerptOf(reverse ? reversed(document) : document, CARRIED_CONTRACT)),
          ).toBe(bytes);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('any edit of one character is noticed', () => {
    const character = fc.constantFrom(...'abA01{}[]",:_ ', '');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(1), character, (at, removed, inserted) => {
        const text = bytes.slice(0, at) + inserted + bytes.slice(at + removed);
        const value = parsed(text);
        fc.pre(isJsonObject(value) && JSON.stringify(value) !== bytes);
        expect(isJsonObject(value) && isUntouched(value)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test.each(['openapi', 'info', 'x-digest', 'paths', 'components'])(
    'a lost %s is noticed',
    (key) => {
      const { [key]: _lost, ...rest } = carried;
      expect(isUntouched(rest)).toBe(false);
    },
  );
});

function carriedExcerpt(version: string): JsonObject {
  const file = `../../contracts/revisions/${version}.openapi.json`;
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
}

/** The document with each of its schemas edited, except `$ref`. */
function edited(value: JsonObject, edit: (schema: JsonObject) => JsonObject): JsonObject {
  const inside = Object.fromEntries(
    Object.entries(value).map(([key, child]) => [
      key,
      isJsonObject(child) ? edited(child, edit) : child,
    ]),
  );
  return TYPE_NAMES.some((name) => [inside['type']].flat().includes(name)) ? edit(inside) : inside;
}

function inOrder(keywords: readonly string[], schema: JsonObject): JsonObject {
  return Object.fromEntries(
    keywords.flatMap((keyword) => {
      const value = schema[keyword];
      return value === undefined ? [] : [[keyword, value]];
    }),
  );
}

/** The document with its components and its own keys in reverse order. */
function reversed(document: JsonObject): JsonObject {
  const flipped = (value: JsonObject) => Object.fromEntries(Object.entries(value).reverse());
  const { components } = document;
  const schemas = isJsonObject(components) ? components['schemas'] : undefined;
  if (!isJsonObject(schemas)) throw new Error('no components');
  return flipped({ ...document, components: { schemas: flipped(schemas) } });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import type { Format } from '../../contracts/formats/formats.ts';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { DEFAULT_REVISION } from '../../contracts/revisions/index.ts';
import type { Components, SchemaNode } from '../../contracts/schema/shape.ts';
import { textsIn } from '../../contracts/schema/shape.ts';
import { fiveKeys } from './official-example.ts';

/** A payload of some size that is a response, and a similar one that is not. */
export interface HostilePair {
  readonly valid: string;
  readonly faulty: string;
}

/** A kind of adversarial input: the size to measure, and how to make it of any size. */
export interface AdversarialInput {
  readonly size: number;
  readonly make: (size: number) => HostilePair;
}

export const ADVERSARIAL_INPUTS = {
  '1 MB strings': { size: 1_000_000, make: longStrings },
  '10,000 extra keys': { size: 10_000, make: extraKeys },
  '10,000 sessions': { size: 10_000, make: manySessions },
} as const satisfies Readonly<Record<string, AdversarialInput>>;

/** Every string is long; those of the faulty one are no date-time, URI or known value. */
function longStrings(size: number): HostilePair {
  const components = componentsOf(DEFAULT_REVISION);
  const text = 'x'.repeat(size);
  const fill = (words: Words) => JSON.stringify(filled(components, components.root, words));
  return {
    valid: fill({
      text,
      ofFormat: {
        'date-time': `2024-07-29T20:22:21.${'1'.repeat(size - 21)}Z`,
        uri: `https://example.com/${'x'.repeat(size - 20)}`,
      },
      known: (values) => values[0] ?? '',
    }),
    faulty: fill({ text, ofFormat: {}, known: () => text }),
  };
}

/** As many other keys as the size stand beside the documented ones; the faulty one also lacks a documented one. */
function extraKeys(size: number): HostilePair {
  const response = plainResponse();
  const extra = Object.fromEntries(Array.from({ length: size }, (_, key) => [`extra_${key}`, key]));
  const { request_id, ...lacking } = response;
  return {
    valid: JSON.stringify({ ...response, ...extra }),
    faulty: JSON.stringify({ ...lacking, ...extra }),
  };
}

/** Every session of the faulty one has a fault. */
function manySessions(size: number): HostilePair {
  const withSessions = (session: (number: number) => JsonObject) =>
    JSON.stringify({
      ...plainResponse(),
      link_sessions: Array.from({ length: size }, (_, n) => session(n)),
    });
  return {
    valid: withSessions((number) => ({
      link_session_id: `session-${number}`,
      started_at: '2024-07-29T20:22:21Z',
    })),
    faulty: withSessions((number) => ({ link_session_id: number })),
  };
}

function plainResponse(): JsonObject {
  return JSON.parse(fiveKeys());
}

interface Words {
  readonly text: string;
  /** Where there is none, the text. */
  readonly ofFormat: Readonly<Partial<Record<Format, string>>>;
  readonly known: (values: readonly string[]) => string;
}

/** A value with everything that the schema documents, one item in each list. */
function filled(components: Components, node: SchemaNode, words: Words): JsonValue {
  switch (node.kind) {
    case 'ref': {
      const component = components.get(node.component);
      return component === undefined ? null : filled(components, component, words);
    }
    case 'string':
      return (node.format === null ? undefined : words.ofFormat[node.format]) ?? words.text;
    case 'enum':
      return words.known(textsIn(node));
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return true;
    case 'any':
    case 'never':
    case 'union':
      return words.text;
    case 'array':
      return [filled(components, node.items, words)];
    case 'object':
      return Object.fromEntries(
        [...node.properties].map(([key, { schema }]) => [key, filled(components, schema, words)]),
      );
  }
}

import { expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import { oraclesOf } from './oracles.ts';

const CASES: readonly (readonly [JsonObject, JsonValue, boolean])[] = [
  [{ multipleOf: 0.1 }, 0.3, true],
  [{ multipleOf: 0.1 }, 0.35, false],
  // Second 60 where no leap second was announced, and one that is no second.
  [{ format: 'date-time' }, '2024-01-01T23:59:60Z', true],
  [{ format: 'date-time' }, '2024-01-01T23:59:61Z', false],
  [{ maxLength: 1 }, '\u{1f600}', true],
  [{ required: ['constructor'] }, {}, false],
  [{ properties: { toString: { type: 'string' } } }, {}, true],
  [
    { uniqueItems: true },
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    false,
  ],
  [{ enum: [{ a: [1] }] }, { a: [1] }, true],
  [{ type: 'integer' }, 1.0, true],
];

test.each(CASES)('both engines judge %j alike: %j is %s', (schema, value, verdict) => {
  const { ajv, second } = oraclesOf({ $ref: '#/$defs/It', $defs: { It: schema } });
  expect([ajv(value), second(value)]).toEqual([verdict, verdict]);
});

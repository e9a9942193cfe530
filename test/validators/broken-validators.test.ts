import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import { advisedValidators } from './advised-validators.ts';
import { brokenByTheme, brokenValidators } from './broken-validators.ts';
import { fullResponse, metadata } from './full-response.ts';
import { type JudgedPayload, judged, judgedPayloads } from './judged-payloads.ts';
import type { Validator } from './validator.ts';

/** What random payloads and single faults do not lead to. */
const witnesses: Readonly<Record<string, JsonValue>> = {
  'date-time: takes 31 September': { ...fullResponse, created_at: '2024-09-31T00:00:00Z' },
  'date-time: refuses 29 February of 2000': {
    ...fullResponse,
    created_at: '2000-02-29T00:00:00Z',
  },
  'date-time: refuses years that Date.UTC takes for 19xx': {
    ...fullResponse,
    created_at: '0001-01-01T00:00:00Z',
  },
  'date-time: refuses an unknown local offset': {
    ...fullResponse,
    created_at: '2024-09-30T00:00:00-00:00',
  },
  'keys: refuses more than 40 characters of a key': { ...fullResponse, ['k'.repeat(41)]: true },
  'believes of metadata.account_filters: some account is asked for': {
    ...fullResponse,
    metadata: { ...metadata, account_filters: {} },
  },
  'crashes where it has a key toString': { ...fullResponse, toString: 'not a function' },
  'date-time: refuses more than 128 characters, as Ruby': {
    ...fullResponse,
    created_at: `2024-09-30T00:00:00.${'5'.repeat(120)}Z`,
  },
  'crashes where metadata has a key toString': {
    ...fullResponse,
    metadata: { ...metadata, toString: 'not a function' },
  },
  'coerces an empty object to a list, as Lua writes it': { ...fullResponse, link_sessions: {} },
  'believes of the whole: it is no error': { ...fullResponse, error_code: 'ITEM_LOCKED' },
};

/** Too deep even for JSON.stringify, and as valid as what is shallow. */
const deep = [1_001, 20_000].map((levels) => ({
  payload: { ...fullResponse, deep: nested(levels) },
  valid: true,
  advised: true,
}));

const payloads: readonly JudgedPayload[] = [
  ...Object.values(witnesses).map((one) => judged(one)),
  ...judgedPayloads(1_500),
  ...deep,
];
const rare = payloads.filter(({ advised }) => advised);
const plain = payloads.filter(({ advised }) => !advised);

test('their names are unique', () => {
  const themes = [...Object.values(brokenByTheme), advisedValidators];
  const names = themes.flatMap((theme) => Object.keys(theme));
  expect(new Set(names).size).toBe(names.length);
  expect(Object.keys(brokenValidators).length).toBeGreaterThanOrEqual(70);
});

// Those of places are made by the generator of mistakes, whose own test finds each of them.
const { brokenPlaces: _, ...byHand } = brokenByTheme;

describe.each(Object.entries(byHand))('%s', (_theme, validators) => {
  test.each(Object.entries(validators))('%s: it is broken', (_name, validate) => {
    expect(plain.some((payload) => disagrees(validate, payload))).toBe(true);
  });
});

test.each(Object.entries(advisedValidators))(
  '%s: it disagrees where that is only advised about, and nowhere else',
  (_name, validate) => {
    expect(rare.some((payload) => disagrees(validate, payload))).toBe(true);
    expect(plain.filter((payload) => disagrees(validate, payload))).toEqual([]);
  },
);

function disagrees(validate: Validator, { payload, valid }: JudgedPayload): boolean {
  try {
    return validate(payload) !== valid;
  } catch {
    return true;
  }
}

function nested(levels: number): JsonObject {
  let deep: JsonObject = {};
  for (let level = 1; level < levels; level++) deep = { deep };
  return deep;
}

import { describe, expect, test } from 'vitest';
import { terminalLine } from '../../contracts/escape/terminal.ts';
import type { JsonValue } from '../../contracts/json-value.ts';
import { EVIL_TEXTS, hostileDrift, SAMPLE_DRIFT } from '../../test/drift/sample-drift.ts';
import { CHANGE_CODES, type Change, type ChangeCode, LEVELS, type Level } from './change.ts';
import { groupOf } from './groups.ts';
import {
  countsText,
  documentsText,
  happenedText,
  meaningText,
  placesText,
  placeText,
} from './words.ts';

const CHANGE: Change = {
  ...{ code: 'enum-value-added', level: 'warning', schema: 'Products', property: '' },
  ...{ value: 'a', from: null, to: null },
};

describe('what happened', () => {
  const happened = (code: ChangeCode, ...values: readonly JsonValue[]) =>
    happenedText({ first: { ...CHANGE, code }, values });

  test.each<[ChangeCode, JsonValue, string]>([
    ['enum-value-added', 'a', 'value added: "a"'],
    ['enum-value-added', 7, 'value added: 7'],
    ['enum-value-added', null, 'has no list of values any more'],
    ['enum-value-removed', 'a', 'value removed: "a"'],
    ['enum-value-removed', null, 'has a list of values now'],
    ['property-added', null, 'added'],
    ['property-removed', null, 'removed'],
    ['property-became-required', null, 'became required'],
    ['property-became-optional', null, 'became optional'],
    ['became-nullable', null, 'may be null'],
    ['became-not-nullable', null, 'is never null any more'],
    [
      'type-changed',
      { from: 'string', to: ['array', 'object'] },
      'type changed from "string" to "array" or "object"',
    ],
    ['type-changed', { from: null, to: 'string' }, 'has a type now: "string"'],
    ['type-changed', { from: 'string', to: null }, 'has no type any more: it was "string"'],
    ['format-changed', { from: 'uri', to: 'url' }, 'format changed from "uri" to "url"'],
    ['format-changed', { from: null, to: 'url' }, 'has a format now: "url"'],
    ['format-changed', { from: 'uri', to: null }, 'has no format any more: it was "uri"'],
    [
      'additional-properties-changed',
      null,
      'allows other keys than before beside those that are documented',
    ],
  ])('%s of %j', (code, value, text) => {
    expect(happened(code, value)).toBe(text);
  });

  test('of many values eight are listed, and the others counted', () => {
    const values = [...'abcdefghijkl'];
    expect(happened('enum-value-added', ...values.slice(0, 8))).toBe(
      '8 values added: "a", "b", "c", "d", "e", "f", "g", "h"',
    );
    expect(happened('enum-value-added', ...values)).toBe(
      '12 values added: "a", "b", "c", "d", "e", "f", "g", "h", … and 4 more',
    );
  });

  test.each(EVIL_TEXTS)('quoted text is short and escaped: %.20j', (evil) => {
    for (const { first, values } of hostileDrift(evil).changes.map(groupOf)) {
      const text = happenedText({ first, values });
      expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      expect(text.length).toBeLessThan(600);
    }
  });
});

describe('what it means', () => {
  const means = (code: ChangeCode, level: Level = 'warning', value: JsonValue = 'a') =>
    meaningText(groupOf({ ...CHANGE, code, level, value }));

  test('each code and level has its meaning, on a line', () => {
    for (const code of CHANGE_CODES) {
      for (const level of LEVELS) expect(means(code, level)).toMatch(/^[a-z][^\n.]{20,100}$/);
    }
  });

  test.each<[ChangeCode, Level, JsonValue, RegExp]>([
    [
      'enum-value-added',
      'warning',
      'a',
      /^a strict reader will refuse such a value; a lenient one/,
    ],
    ['enum-value-added', 'warning', null, /^any value may come: a strict reader will refuse/],
    ['enum-value-removed', 'info', null, /^only listed values come/],
    ['became-nullable', 'breaking', null, /that does not check for null will fail$/],
    ['property-removed', 'breaking', null, /^a reader that relies on it finds nothing$/],
    ['property-removed', 'warning', null, /^a reader that copes without it still works,/],
    ['format-changed', 'breaking', { from: 'uri', to: null }, /will fail on other texts$/],
    ['format-changed', 'breaking', { from: null, to: 'uri' }, /^a reader that checks or parses/],
  ])('%s, %s, %j', (code, level, value, text) => {
    expect(means(code, level, value)).toMatch(text);
  });
});

test('the location', () => {
  const from = { line: 12, column: 5 };
  const to = { line: 40, column: 7 };
  const places = (sides: Partial<Change>) => placesText(SAMPLE_DRIFT, { ...CHANGE, ...sides });
  expect(places({ from, to })).toBe('1.394.0:12:5 -> new.yml:40:7');
  expect(places({ from })).toBe('1.394.0:12:5');
  expect(places({ to })).toBe('new.yml:40:7');
  expect(places({})).toBe('');
  expect(placeText(CHANGE)).toBe('Products');
  expect(placeText({ ...CHANGE, schema: '', property: 'a.b[]\n' })).toBe('"" a.b[]\\u000a');
});

test('the count of each level', () => {
  expect(countsText(SAMPLE_DRIFT.changes)).toBe('1 breaking, 2 warnings, 1 info');
  expect(countsText([])).toBe('no change');
});

test.each([
  ['2020-09-14_1.394.0', '2020-09-14_1.697.4', "Plaid's 1.697.4 against 1.394.0"],
  ['1', '2', "Plaid's 2 against 1"],
  ['1', '1', "Plaid's new.yml against old.yml"],
  [null, '1', "Plaid's new.yml against old.yml"],
  ['1', null, "Plaid's new.yml against old.yml"],
  ['\u001b', `${'2'.repeat(101)}`, `Plaid's ${'2'.repeat(100)}… against \\u001b`],
])('the documents of versions %j and %.9j', (from, to, text) => {
  const result = { ...SAMPLE_DRIFT, from: 'old.yml', to: 'new.yml', versions: { from, to } };
  expect(documentsText(result, terminalLine)).toBe(text);
});

import { expect, test } from 'vitest';
import type { JsonValue } from '../../contracts/json-value.ts';
import { clockValues } from './clock-values.ts';

const NOW = new Date('2024-03-01T15:04:05.678Z');
const [SECONDS] = /^\d{10}/.exec(String(NOW.getTime())) ?? [''];

function found(value: JsonValue) {
  const document = { interactions: [{ description: 'a read', response: { body: { a: value } } }] };
  return clockValues(document, NOW);
}

test.each<[JsonValue, string]>([
  ['2024-03-01', '2024-03-01'],
  ['2024-02-29', '2024-02-29'],
  ['2024-03-02T00:00:00Z', '2024-03-02T00:00:00'],
  ['2024-03-01T16:04:05Z', '2024-03-01T16:04:05'],
  ['2024-03-01 16:04', '2024-03-01 16:04'],
  ['20240301T160405Z', '20240301T160405'],
  ['2024/03/01', '2024/03/01'],
  ['3/1/2024', '3/1/2024'],
  ['01/03/2024', '01/03/2024'],
  ['1.3.2024', '1.3.2024'],
  ['01-03-2024', '01-03-2024'],
  ['Fri, 01 Mar 2024 16:00:00 GMT', '01 Mar 2024 16:00:00'],
  ['Fri Mar 01 2024 00:00:00 GMT+0000', 'Mar 01 2024 00:00:00'],
  ['March 1, 2024', 'March 1, 2024'],
  ['expires on 2024-03-02, as agreed', '2024-03-02'],
  [Number(SECONDS), SECONDS],
  [Number(SECONDS) * 1000, `${SECONDS}000`],
  [Number(SECONDS) + 0.25, SECONDS],
  [`at ${SECONDS}`, SECONDS],
  [`${Number(SECONDS) - 3600}000`, `${Number(SECONDS) - 3600}000`],
])('%j is of these days', (value, shown) => {
  expect(found({ b: [value] })).toEqual([
    { interaction: 'a read', path: '/response/body/a/b/0', shown },
  ]);
});

test.each<[JsonValue]>([
  ['2024-01-31T12:00:00Z'],
  ['2023-03-01'],
  ['2024-02-27'],
  ['2024-03-05'],
  ['12024-03-01'],
  ['2024-03-011'],
  ['21.3.2024'],
  ['15:04:05'],
  [2024],
  [Number(SECONDS) - 3 * 86400],
  [`1${SECONDS}`],
  [`0.${SECONDS}`],
  [null],
  [true],
])('%j is not', (value) => {
  expect(found(value)).toEqual([]);
});

test('what a broker and the format name an interaction by is none, nor is a message', () => {
  const today = '2024-03-01';
  const interactions = [
    { description: 'a read', _id: today, key: today },
    { type: 'Asynchronous/Messages', description: today },
  ];
  expect(clockValues({ interactions, metadata: { today } }, NOW)).toEqual([]);
});

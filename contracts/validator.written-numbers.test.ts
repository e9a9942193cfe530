import fc from 'fast-check';
import { LosslessNumber } from 'lossless-json';
import { describe, expect, test } from 'vitest';
import { judgedAsWritten } from './reading/kept-digits.ts';
import { mayBeRounded } from './reading/written-integer.ts';
import { LinkTokenGetResponse } from './response.ts';
import { validateLinkTokenGetResponse, verdictOn } from './validator.ts';

function validateText(text: string) {
  return judgedAsWritten(text, (value, writtenAt) => verdictOn(value, {}, writtenAt));
}

/** The text of a response with `number` in place of an integer. */
function withInteger(number: string): string {
  const results = {
    ...{ item_add_results: [], cra_item_add_results: [], cra_update_results: [] },
    ...{ bank_income_results: [], document_income_results: null },
    payroll_income_results: [
      { item_id: 'i', institution: null, num_paystubs_retrieved: '@', num_w2s_retrieved: 1 },
    ],
  };
  return JSON.stringify({
    ...{ link_token: 'a', created_at: null, expiration: null, request_id: 'r' },
    metadata: {
      ...{ initial_products: [], webhook: null, country_codes: [], language: null },
      ...{ redirect_uri: null, client_name: null },
    },
    link_sessions: [{ link_session_id: 's', started_at: '2024-01-31T12:34:56Z', results }],
  }).replace('"@"', number);
}

const AT = '/link_sessions/0/results/payroll_income_results/0/num_paystubs_retrieved';

/** The messages for a text, which `validateText` and `fromJson` must agree on. */
function messagesOf(text: string): readonly string[] {
  const { findings } = validateText(text);
  const messages = findings.map(({ path, message }) => `${path} ${message}`);
  let thrown = '';
  try {
    LinkTokenGetResponse.fromJson(text);
  } catch (error) {
    thrown = error instanceof Error ? error.message : String(error);
  }
  const [first] = messages;
  expect(thrown).toBe(
    first === undefined
      ? ''
      : `not a response of POST /link/token/get: ${first.replace(' ', ': ')}`,
  );
  return messages;
}

describe('where an integer is documented, a number', () => {
  test.each([
    ...['0', '-0', '-0.0', '1', '1.0', '1e2', '1E+2', '10e-1', '120.00e-1', '1e400', '-1e400'],
    ...['12345678901234567890', '9007199254740993.0', '1e999999999', '1.5e1', '0e-999999999'],
    `${'9'.repeat(400)}`,
  ])('is accepted: %s', (number) => {
    expect(messagesOf(withInteger(number))).toEqual([]);
  });

  test.each([
    ...['0.5', '1e-400', '-1e-400', '1E-999999999', '1.00000000000000000001'],
    ...['9007199254740993.5', '1e-99999999999999999999999'],
  ])('is refused: %s', (number) => {
    const expected = `${AT} expected integer, received number ${number}`;
    expect(messagesOf(withInteger(number))).toEqual([expected]);
  });

  test('is shown by its first digits', () => {
    expect(messagesOf(withInteger(`${'9'.repeat(400)}.5`))).toEqual([
      `${AT} expected integer, received number ${'9'.repeat(60)}…`,
    ]);
  });
});

test.each<[string, string]>([
  ['1e400', 'number 1e400'],
  ['-1e999999999', 'number -1e999999999'],
  ['1e-400', 'number 1e-400'],
  ['12345678901234567890', 'number 12345678901234567890'],
])('a number in place of another type is shown as it is written: %s', (number, received) => {
  const text = withInteger('1').replace('"r"', number);
  expect(messagesOf(text)).toEqual([`/request_id expected string, received ${received}`]);
  const secret = withInteger('1').replace('"link_token":"a"', `"link_token":${number}`);
  expect(messagesOf(secret)).toEqual(['/link_token expected string, received number (masked)']);
});

test('a number in a list, and one that is the whole text, are shown as written, too', () => {
  const text = withInteger('1').replace('"country_codes":[]', '"country_codes":["US",1e400]');
  expect(messagesOf(text)).toEqual([
    '/metadata/country_codes/1 expected string, received number 1e400',
  ]);
  const [{ message } = { message: '' }] = validateText('1e400').findings;
  expect(message).toBe('expected object, received number 1e400');
  expect(() => LinkTokenGetResponse.fromJson('-1e-400')).toThrow(
    'expected object, received number -1e-400',
  );
  expect(() => LinkTokenGetResponse.from(new LosslessNumber('1e400'))).toThrow(
    'expected object, received number 1e400',
  );
});

test('the last of two equal keys is judged', () => {
  const twice = (first: string, last: string) =>
    withInteger('@').replace('"num_paystubs_retrieved":@', (member) =>
      [first, last].map((number) => member.replace('@', number)).join(),
    );
  const codes = (text: string) => validateText(text).findings.length;
  expect(codes(twice('1e-400', '0'))).toBe(0);
  expect(codes(twice('1e-400', '7'))).toBe(0);
  expect(codes(twice('0', '1e-400'))).toBe(1);
  expect(codes(twice('1e400', '1e-400'))).toBe(1);
  expect(codes(twice('1e400', '"x"'))).toBe(1);
  expect(codes(`{"a":{"b":1e400},"a":{},${withInteger('1').slice(1)}`)).toBe(0);
});

test('without the text, the message shows the double, and says that JSON has no such number', () => {
  for (const number of [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN]) {
    const response = { ...JSON.parse(withInteger('1')), request_id: number };
    expect(validateLinkTokenGetResponse(response).findings).toMatchObject([
      { code: 'wrong-type', received: `${number}, which is no number of JSON` },
    ]);
  }
});

test('every non-integer whose double is an integer may be rounded', () => {
  const digits = (most: number) =>
    fc.string({ unit: fc.constantFrom(...'0019'), minLength: 1, maxLength: most });
  const number = fc
    .tuple(
      ...[fc.constantFrom('', '-'), digits(20), digits(24), fc.constantFrom('', 'e', 'E', 'E+')],
      fc.constantFrom('', '-'),
      fc.nat(400),
    )
    .map(([sign, whole, fraction, mark, minus, power]) =>
      [
        ...[sign, whole.replace(/^0+(?=.)/, ''), '.', fraction],
        mark === '' ? '' : `${mark}${mark === 'E+' ? '' : minus}${power}`,
      ].join(''),
    );
  let rounded = 0;
  fc.assert(
    fc.property(number, fc.constantFrom('', ' ', '\n'), (source, space) => {
      const text = withInteger(`${space}${source}`);
      const judged = validateLinkTokenGetResponse(JSON.parse(text)).valid;
      if (!judged || validateText(text).valid) return;
      rounded++;
      expect(mayBeRounded(text)).toBe(true);
    }),
    { numRuns: 3000 },
  );
  expect(rounded).toBeGreaterThan(100);
  // A number whose double is not an integer is not rounded to one.
  expect(mayBeRounded(JSON.stringify([5e-324, 1e-7, 0.1 + 0.2, -1.7976931348623157e308]))).toBe(
    false,
  );
  expect(mayBeRounded('[1.00000000000000000001]')).toBe(true);
  expect(mayBeRounded('[1e-400]')).toBe(true);
  // Common texts are not mistaken for one.
  expect(mayBeRounded(JSON.stringify({ id: '1e-4', at: '2024-01-31T12:00:00.123456789Z' }))).toBe(
    false,
  );
});

test.each<[string, boolean]>([
  ['e-', false],
  ['1e-', false],
  ['[1', false],
  ['.', false],
  ['.1', false],
  ['0.10000000000000001,', false],
  ['1e-7,', false],
  ['0.1,', false],
])('the search in a million times %s takes linear time', (part, found) => {
  expect(mayBeRounded(part.repeat(1_000_000))).toBe(found);
});

import { expect, test } from 'vitest';
import { InputError } from '../shared/errors/input-error.ts';
import { pacticipantName } from './pacticipant.ts';

const word = (value: string) => pacticipantName({ name: '--version', value });

test.each(['1', 'a b', 'a/b?c#d%20', '1.2.3+4', '...', 'a-b', '日本', "it's", '$(id)', '*'])(
  '%j is accepted as it is',
  (value) => {
    expect(word(value)).toBe(value);
  },
);

test.each([
  ['-1', /begins with a dash/],
  ['--to-environment', /begins with a dash/],
  [' 1', /has a space at its beginning or end/],
  ['shop ', /has a space at its beginning or end/],
  ['\u00a0shop', /has a space at its beginning or end/],
  [' ', /is empty/],
  ['.', /no URL can carry/],
  ['..', /no URL can carry/],
  ['', /is empty/],
  ['a\nb', /control character/],
  ['a\u001b[2Jb', /control character/],
  ['a\u0000b', /control character/],
  ['x'.repeat(256), /longer than 255/],
])('%j is refused', (value, why) => {
  expect(() => word(value)).toThrow(InputError);
  expect(() => word(value)).toThrow(why);
  expect(() => word(value)).toThrow(/^--version .*; give another$/);
});

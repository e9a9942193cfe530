import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { HISTORY } from '../../test/drift/sample-documents.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { readResponse } from './read-response.ts';

const TEXTS = HISTORY.slice(0, 3).flatMap((document) => [
  stringify(document),
  JSON.stringify(document),
]);
/** Tokens with a meaning in YAML, in JSON, or in a document. */
const PIECES = [
  ...[
    '',
    ' ',
    '\n',
    '\t',
    '\r',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    ': ',
    '- ',
    '? ',
    '#',
    ' #',
    '"',
    "'",
  ],
  ...[
    '&a ',
    '*a',
    '!!js ',
    '!',
    '|',
    '>',
    '%',
    '---\n',
    '...',
    '<<',
    '~',
    'null',
    'true',
    '1',
    '\\',
  ],
  ...['$ref', 'allOf', 'oneOf', 'enum', 'type', 'items', 'properties', 'required', 'nullable'],
  ...['#/components/schemas/Products', '__proto__', '\ud800', '\u2028', '\u0085', '\ufeff'],
];

test('a damaged document is read, or refused in one line', () => {
  const edit = fc.tuple(fc.nat(), fc.nat(12), fc.constantFrom(...PIECES));
  fc.assert(
    fc.property(
      fc.constantFrom(...TEXTS),
      fc.array(edit, { minLength: 1, maxLength: 6 }),
      (text, edits) => {
        const spoiled = edits.reduce((sofar, [pick, removed, inserted]) => {
          const at = pick % sofar.length;
          return sofar.slice(0, at) + inserted + sofar.slice(at + removed);
        }, text);
        try {
          readResponse(spoiled, 'plaid.yml');
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
          expect(String(error)).toMatch(/^InputError: plaid\.yml [^\n]{1,500}$/);
        }
      },
    ),
    { numRuns: 200 },
  );
});

import { expect, test } from 'vitest';
import { judgeSuite } from './judge-suite.ts';
import { suiteText } from './suite-text.ts';

const FILES = [
  {
    name: 'some.json',
    groups: [
      {
        description: 'a text',
        schema: { type: 'string' },
        tests: [
          { description: 'a text', data: 'a', valid: true },
          { description: 'a number', data: 1, valid: false },
          { description: 'a mistake of the suite', data: null, valid: true },
        ],
      },
      { description: 'of elsewhere', schema: { $dynamicRef: '#a' }, tests: [] },
    ],
  },
  {
    name: 'format.json',
    groups: [
      {
        description: 'date',
        schema: { format: 'date' },
        tests: [
          {
            ...{ description: 'invalid date is only an annotation by default' },
            ...{ data: 'x', valid: true },
          },
        ],
      },
    ],
  },
];

test('each case gets the verdict of all, or is named with the reason', () => {
  const result = judgeSuite(FILES);
  expect(result).toMatchObject({ schemas: 3, agreed: 2 });
  expect(result.different).toEqual([
    'some.json: a text: a mistake of the suite (the verdict, the findings, the closures)',
  ]);
  expect([...result.refused.values()]).toEqual([['some.json: of elsewhere']]);
  const lines = suiteText(result).split('\n');
  expect(lines[0]).toBe("2 of 3 schemas are read; 2 cases get the suite's verdict, 1 do not");
  expect(lines).toContain(
    'left out, 1: formats are judged here, as OpenAPI means them, and not only noted',
  );
  expect(lines).toContain('  some.json: of elsewhere');
});

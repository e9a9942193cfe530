import { expect, test } from 'vitest';
import { type GeneratedLine, generatedLine } from './generate.ts';

/** The characters that end a line for `str.splitlines` of Python; readline of Node.js splits at some of them. */
const LINE_ENDS = '\n\v\f\r\u001c\u001d\u001e\u0085\u2028\u2029';
const PAYLOAD = { [LINE_ENDS]: [LINE_ENDS] };
const PATH = `/${LINE_ENDS}/0`;

test.each<[string, GeneratedLine]>([
  ['a valid payload', { valid: true, payload: PAYLOAD, fault: null }],
  ['a faulty one', { valid: false, payload: PAYLOAD, fault: { code: 'wrong-type', path: PATH } }],
  [
    'a hostile text',
    { valid: false, text: LINE_ENDS, fault: { code: 'duplicate-key', path: PATH } },
  ],
])('%s is one line to readers of every language', (_what, line) => {
  for (const format of ['json', 'text'] as const) {
    const text = generatedLine(line, format);
    expect([...text].filter((character) => LINE_ENDS.includes(character))).toEqual(['\n']);
    const json = format === 'json' ? text : (text.split('\t').at(-1) ?? '');
    const content = 'text' in line ? line.text : line.payload;
    expect(JSON.parse(json)).toEqual(format === 'json' ? line : content);
  }
});

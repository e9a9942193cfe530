import { expect, test } from 'vitest';
import { jsonFaultFinding } from './json-fault-finding.ts';
import type { JsonFault } from './read-json.ts';

test.each<[JsonFault, string]>([
  [
    { kind: 'not-json', position: { line: 3, column: 7 }, received: 'the end of the text' },
    'expected a JSON text, received the end of the text at line 3, column 7',
  ],
  [
    { kind: 'not-json', position: null, received: 'neither a string nor a Uint8Array' },
    'expected a JSON text, received neither a string nor a Uint8Array',
  ],
  [{ kind: 'bad-encoding', line: 12 }, 'expected UTF-8, received malformed bytes in line 12'],
  [
    { kind: 'too-large', received: '7 bytes' },
    'expected at most 536870888 bytes, received 7 bytes',
  ],
  [
    { kind: 'duplicate-key', path: '/a' },
    'expected each key once in its object, received the same key again',
  ],
  [{ kind: 'too-deep', path: '/a/0' }, 'expected at most 1000 levels, received level 1001'],
])('the finding of %j', (fault, message) => {
  expect(jsonFaultFinding(fault)).toEqual({
    code: fault.kind,
    keyword: 'json',
    path: 'path' in fault ? fault.path : '',
    schemaPath: '#/$defs/LinkTokenGetResponse',
    message,
    received: message.split(', received ')[1],
  });
});

import { type Finding, KEYWORD_OF } from '../finding.ts';
import { RESPONSE_COMPONENT } from '../schema.ts';
import { DEEPEST } from './json-structure.ts';
import { type JsonFault, MOST_BYTES } from './read-json.ts';

/** A fault of a JSON text as a finding. */
export function jsonFaultFinding(fault: JsonFault): Finding {
  const path = 'path' in fault ? fault.path : '';
  const received = receivedOf(fault);
  return {
    code: fault.kind,
    keyword: KEYWORD_OF[fault.kind],
    path,
    schemaPath: `#/$defs/${RESPONSE_COMPONENT}`,
    message: `expected ${EXPECTED[fault.kind]}, received ${received}`,
    received,
  };
}

const EXPECTED: Readonly<Record<JsonFault['kind'], string>> = {
  'bad-encoding': 'UTF-8',
  'not-json': 'a JSON text',
  'duplicate-key': 'each key once in its object',
  'too-large': `at most ${MOST_BYTES} bytes`,
  'too-deep': `at most ${DEEPEST} levels`,
};

function receivedOf(fault: JsonFault): string {
  switch (fault.kind) {
    case 'bad-encoding':
      return `malformed bytes in line ${fault.line}`;
    case 'not-json':
      return fault.position === null
        ? fault.received
        : `${fault.received} at line ${fault.position.line}, column ${fault.position.column}`;
    case 'too-large':
      return fault.received;
    case 'duplicate-key':
      return 'the same key again';
    case 'too-deep':
      return `level ${DEEPEST + 1}`;
  }
}

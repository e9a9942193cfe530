import { type Finding, KEYWORD_OF } from '../finding.ts';
import { DEEPEST } from './json-structure.ts';
import { pointerTo, type ReadingPlace } from './place.ts';

/** The limit of values to read: a value that is small in memory can mean more values than memory holds. */
export const MOST_VALUES = 5_000_000;

export type RefusalCode =
  | 'unsupported-value'
  | 'too-deep'
  | 'too-large'
  | 'wrong-type'
  | 'bad-date-time';

/** The finding that a value cannot be read. `received` names its kind and quotes nothing. */
export function refusal(place: ReadingPlace, code: RefusalCode, received: string): Finding {
  return {
    code,
    keyword: KEYWORD_OF[code],
    path: pointerTo(place),
    schemaPath: place.schemaPath,
    message: `expected ${EXPECTED[code](place.schema)}, received ${received}`,
    received,
  };
}

const EXPECTED: Readonly<Record<RefusalCode, (schema: ReadingPlace['schema']) => string>> = {
  'unsupported-value': () => 'a value that JSON can carry, a date, bytes or a file',
  'too-deep': () => `at most ${DEEPEST} levels`,
  'too-large': () => `at most ${MOST_VALUES} values`,
  'wrong-type': typesOf,
  'bad-date-time': () => 'a date object that RFC 3339 can write',
};

function typesOf(schema: ReadingPlace['schema']): string {
  const type = schema.kind === 'enum' ? 'string' : schema.kind;
  return 'nullable' in schema && schema.nullable ? `${type} or null` : type;
}

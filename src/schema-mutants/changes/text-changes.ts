import { isFormat } from '../../../contracts/formats/formats.ts';
import type { JsonObject } from '../../../contracts/json-value.ts';
import { LOOSER_FORMATS, looserName } from '../looser-formats.ts';
import { textsOf } from '../schema-place.ts';
import { type Change, withKeyword } from './change.ts';

/** Drops the format, loosens it, limits the length. */
export function textChanges(schema: JsonObject): readonly Change[] {
  return [...formatChanges(schema), ...lengthChanges(schema)];
}

function formatChanges(schema: JsonObject): readonly Change[] {
  const { format } = schema;
  if (typeof format !== 'string' || !isFormat(format)) return [];
  return [
    {
      operator: 'drop-format',
      keyword: '/format',
      what: 'drop the format',
      changed: withKeyword(schema, 'format', undefined),
    },
    ...Object.keys(LOOSER_FORMATS[format]).map((meaning) => ({
      operator: 'loosen-format' as const,
      keyword: '/format',
      what: looserName(format, meaning),
      changed: { ...schema, format: looserName(format, meaning) },
    })),
  ];
}

/** The length at which databases cut texts. */
const LONGEST_TEXT = 255;

function lengthChanges(schema: JsonObject): readonly Change[] {
  if (!textsOf(schema['type']).includes('string') || 'enum' in schema) return [];
  const longest: Change = {
    operator: 'max-length',
    keyword: '',
    what: `at most ${LONGEST_TEXT} characters`,
    changed: { ...schema, maxLength: LONGEST_TEXT },
  };
  // A date-time or a URI is never empty.
  if ('format' in schema) return [longest];
  return [
    longest,
    {
      operator: 'min-length',
      keyword: '',
      what: 'not empty',
      changed: { ...schema, minLength: 1 },
    },
  ];
}

import { type Format, isFormat } from '../../../contracts/formats/formats.ts';
import type { Schema } from '../../../contracts/schema/schema.ts';
import { LOOSER_FORMATS, looserName } from '../looser-formats.ts';
import { widened } from '../pattern-inclusion.ts';
import { type Change, dropped, moved, type Operators, takes, where } from './operator.ts';

/** The length at which databases cut texts. */
const LONGEST_TEXT = 255;
/** Formats whose texts are all shorter. */
const SHORT_FORMATS: ReadonlySet<unknown> = new Set<Format>([
  ...(['date', 'hostname', 'ipv4', 'ipv6', 'uuid'] as const),
]);
/** Formats that have the empty text. */
const MAY_BE_EMPTY: ReadonlySet<unknown> = new Set<Format>(['uri-reference', 'byte']);

export const OF_TEXTS = {
  'drop-format': (schema) => {
    const { format } = schema;
    // Any other format is an annotation.
    return format !== undefined && isFormat(format)
      ? dropped(schema, 'format', 'drop the format')
      : [];
  },
  'loosen-format': (schema) => {
    const { format } = schema;
    if (format === undefined || !isFormat(format)) return [];
    return Object.keys(LOOSER_FORMATS[format])
      .map((meaning) => looserName(format, meaning))
      .map((name): Change => ['/format', name, { ...schema, format: name }]);
  },
  'max-length': (schema) => {
    const { format, maxLength = Number.POSITIVE_INFINITY, minLength = 0 } = schema;
    const mayBeLong = isFreeText(schema) && !SHORT_FORMATS.has(format);
    const isLimit = maxLength > LONGEST_TEXT && minLength <= LONGEST_TEXT;
    const changed = { ...schema, maxLength: LONGEST_TEXT };
    return where(mayBeLong && isLimit, '', `at most ${LONGEST_TEXT} characters`, changed);
  },
  'min-length': (schema) => {
    const { format, minLength = 0 } = schema;
    const isOfFormat = format !== undefined && isFormat(format);
    const mayBeEmpty = isFreeText(schema) && (!isOfFormat || MAY_BE_EMPTY.has(format));
    return where(mayBeEmpty && minLength === 0, '', 'not empty', { ...schema, minLength: 1 });
  },
  'move-length': (schema) => moved(schema, 'minLength', 'maxLength'),
  'drop-length': (schema) => [
    ...dropped(schema, 'minLength', 'drop the least length'),
    ...dropped(schema, 'maxLength', 'drop the greatest length'),
  ],
  'drop-pattern': (schema) => dropped(schema, 'pattern', 'drop the pattern'),
  'widen-pattern': (schema) => {
    const { pattern } = schema;
    if (pattern === undefined) return [];
    return widened(pattern).map((wider) => [
      '/pattern',
      wider.what,
      { ...schema, pattern: wider.pattern },
    ]);
  },
} satisfies Operators;

function isFreeText(schema: Schema): boolean {
  return takes('string', schema) && schema.enum === undefined && schema.const === undefined;
}

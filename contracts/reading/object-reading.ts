import type { LosslessNumber } from 'lossless-json';
import { kindOfObject } from './foreign-value.ts';
import { Bytes } from './member.ts';
import type { ReadingPlace } from './place.ts';
import type { RefusalCode } from './refusal.ts';

/** How an object is read. */
type ObjectReading =
  /** Its members or items are read. */
  | { readonly kind: 'members' | 'list' }
  | { readonly kind: 'value'; readonly value: string | Bytes | Blob }
  | { readonly kind: 'number'; readonly number: LosslessNumber }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly received: string };

/**
 * How an object is read at a place of the schema: a date where a date-time may stand, and as an extra anything that the
 * contract lists. Throws whatever a Proxy's traps throw.
 */
export function objectReading(value: object, schema: ReadingPlace['schema']): ObjectReading {
  const isExtra = schema.kind === 'any';
  const takesDates = isExtra || (schema.kind === 'string' && schema.format === 'date-time');
  const object = kindOfObject(value);
  switch (object.kind) {
    case 'members':
    case 'list':
      return { kind: object.kind };
    case 'date':
      if (!takesDates) return refused('wrong-type', `a ${object.name}`);
      return object.text === null
        ? refused('bad-date-time', `a ${object.name} that has no date-time of four-digit years`)
        : { kind: 'value', value: object.text };
    case 'bytes':
      return isExtra
        ? { kind: 'value', value: new Bytes(object.bytes) }
        : refused('wrong-type', 'bytes');
    case 'file':
      return isExtra ? { kind: 'value', value: object.file } : refused('wrong-type', 'a file');
    case 'digits':
      return { kind: 'number', number: object.digits };
    case 'foreign':
      return refused(
        'unsupported-value',
        `${/^[AEIO]/i.test(object.name) ? 'an' : 'a'} ${object.name}`,
      );
  }
}

function refused(code: RefusalCode, received: string): ObjectReading {
  return { kind: 'refused', code, received };
}

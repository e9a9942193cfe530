import type { Habits } from './habits.ts';
import { handWrittenValidator } from './hand-written-validator.ts';
import { type Validators, validatorsOf } from './validator.ts';

const integers: Readonly<Record<string, Habits['isInteger']>> = {
  'takes any number': (value) => typeof value === 'number',
  'takes what is finite': (value) => Number.isFinite(value),
  'takes what is no NaN': (value) => !Number.isNaN(Number(value)),
  'takes digits': (value) => /^\d+$/.test(String(value)) || Number.isInteger(value),
  'takes what parseInt reads': (value) => !Number.isNaN(Number.parseInt(String(value), 10)),
  'takes what a remainder says': (value) => Number(value) % 1 === 0,
  'takes a boolean': (value) => typeof value === 'boolean' || Number.isInteger(value),
  'refuses zero, which is falsy': (value) => Number.isInteger(value) && Boolean(value),
  'refuses what prints with more than two digits': (value) =>
    Number.isInteger(value) && /^\d\d?$/.test(String(value)),
  'refuses beyond 32 bits': (value) => Number.isInteger(value) && Number(value) >> 0 === value,
};

/** What a value is turned into before it is checked. */
const coercions: Readonly<Record<string, Habits['readAs']>> = {
  'numbers to texts': (value, kind) =>
    kind === 'text' && typeof value === 'number' ? String(value) : value,
  'booleans to texts': (value, kind) =>
    kind === 'text' && typeof value === 'boolean' ? String(value) : value,
  'anything to text': (value, kind) => (kind === 'text' ? JSON.stringify(value) : value),
  'lists of one to texts': (value, kind) =>
    kind === 'text' && Array.isArray(value) ? String(value) : value,
  'numeric texts to integers': (value, kind) =>
    kind === 'integer' && typeof value === 'string' && value !== '' ? Number(value) : value,
  'fractions to integers': (value, kind) =>
    kind === 'integer' && typeof value === 'number' ? Math.trunc(value) : value,
  'seconds to date-times': (value, kind) =>
    kind === 'date-time' && typeof value === 'number' ? '1970-01-01T00:00:00Z' : value,
  'one item to a list of it': (value, kind) => (kind === 'list' ? [value].flat() : value),
  'a list of one to its item': (value, kind) =>
    kind !== 'list' && Array.isArray(value) && value.length === 1 ? value[0] : value,
  'numbered keys to a list': (value, kind) =>
    kind === 'list' && typeof value === 'object' && value !== null ? Object.values(value) : value,
  'an empty list to an object, as PHP writes it': (value, kind) =>
    kind === 'object' && Array.isArray(value) && value.length === 0 ? {} : value,
  'an empty object to a list, as Lua writes it': (value, kind) =>
    kind === 'list' && JSON.stringify(value) === '{}' ? [] : value,
  'JSON texts to what they say': (value, kind) =>
    (kind === 'object' || kind === 'list') && typeof value === 'string' ? parsed(value) : value,
  'the JSON text of the whole to the whole': (value, _, place) =>
    place === '' && typeof value === 'string' ? parsed(value) : value,
  'a list of one response to the response': (value, _, place) =>
    place === '' && Array.isArray(value) ? value[0] : value,
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export const brokenValues: Validators = {
  ...validatorsOf('integer:', integers, (isInteger) => handWrittenValidator({ isInteger })),
  ...validatorsOf('coerces', coercions, (readAs) => handWrittenValidator({ readAs })),
};

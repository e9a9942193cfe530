import type { Habits, JsonObject } from './habits.ts';
import { handWrittenValidator } from './hand-written-validator.ts';
import { type Validators, validatorsOf } from './validator.ts';

/** Every object is open: other keys may stand beside the documented ones, with any value. */
const refusals: Readonly<Record<string, Habits['takes']>> = {
  // Extra keys of some objects, or of all.
  'extra keys': (object, documented) => extras(object, documented).length === 0,
  'extra keys of the whole': (object, documented, place) =>
    place !== '' || extras(object, documented).length === 0,
  'extra keys of metadata': (object, documented, place) =>
    place !== 'metadata' || extras(object, documented).length === 0,
  'extra keys of sessions': (object, documented, place) =>
    place !== 'link_sessions[]' || extras(object, documented).length === 0,
  'extra keys within lists': (object, documented, place) =>
    !place.includes('[]') || extras(object, documented).length === 0,
  'extra keys of objects in objects in lists': (object, documented, place) =>
    !/\[\]\..*\./.test(place) || extras(object, documented).length === 0,
  'extra keys where nothing is required': (object, documented, place) =>
    !place.endsWith('.institution_data') || extras(object, documented).length === 0,
  'more than one extra key': (object, documented) => extras(object, documented).length <= 1,
  'more than seven keys of the whole': (object, _, place) =>
    place !== '' || Object.keys(object).length <= 7,
  'other than five keys of the whole': (object, _, place) =>
    place !== '' || Object.keys(object).length === 5,

  // Extra keys by their names.
  'extra keys that are no words': (object) => Object.keys(object).every((key) => /^\w+$/.test(key)),
  'an empty key': (object) => !Object.hasOwn(object, ''),
  'extra keys beyond ASCII': (object) =>
    Object.keys(object).every((key) => /^[\0-\x7f]*$/.test(key)),
  'keys that look like an attack': (object) =>
    Object.keys(object).every((key) => key !== '__proto__' && key !== 'constructor'),
  'keys that every object inherits': (object) =>
    Object.keys(object).every((key) => !(key in Object.prototype)),
  'a documented key in another case': (object, documented) =>
    extras(object, documented).every((key) => !documented.includes(key.toLowerCase())),
  'an extra key that begins like a documented one': (object, documented) =>
    extras(object, documented).every((key) => !documented.some((own) => key.trim() === own)),
  'more than 40 characters of a key': (object) =>
    Object.keys(object).every((key) => key.length <= 40),

  // Extra keys by their values.
  'extra keys with null': (object, documented) =>
    extras(object, documented).every((key) => object[key] !== null),
  'extra keys with objects or lists': (object, documented) =>
    extras(object, documented).every((key) => Object(object[key]) !== object[key]),
  'extra keys with anything but texts': (object, documented) =>
    extras(object, documented).every((key) => typeof object[key] === 'string'),
  'values of an event that are no texts': (object, _, place) =>
    !place.endsWith('event_metadata') ||
    Object.values(object).every((value) => typeof value === 'string'),

  // Keys by their order.
  'another first key than link_token': (object, _, place) =>
    place !== '' || Object.keys(object)[0] === 'link_token',
  'another last key than request_id': (object, _, place) =>
    place !== '' || Object.keys(object).at(-1) === 'request_id',
  'keys that are not sorted': (object, _, place) =>
    place !== '' || String(Object.keys(object)) === String(Object.keys(object).toSorted()),
};

function extras(object: JsonObject, documented: readonly string[]): readonly string[] {
  return Object.keys(object).filter((key) => !documented.includes(key));
}

export const brokenKeys: Validators = validatorsOf('keys: refuses', refusals, (takes) =>
  handWrittenValidator({ takes }),
);

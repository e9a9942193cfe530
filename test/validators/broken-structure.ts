import type { Habits, JsonObject } from './habits.ts';
import { handWrittenValidator } from './hand-written-validator.ts';
import { type Validators, validatorsOf } from './validator.ts';

/** What is not an object is taken for one, or the other way round. */
const objects: Readonly<Record<string, Partial<Habits>>> = {
  'known by typeof and not null': {
    isObject: (value): value is JsonObject => typeof value === 'object' && value !== null,
  },
  'known by typeof alone': {
    isObject: (value): value is JsonObject => typeof value === 'object',
  },
  'known by not being null': {
    isObject: (value): value is JsonObject => value !== null && value !== undefined,
  },
  'known by its truthiness': { isObject: (value): value is JsonObject => Boolean(value) },
  'known by instanceof': {
    isObject: (value): value is JsonObject => value instanceof Object,
  },
  'known by its constructor': {
    isObject: (value): value is JsonObject =>
      typeof value === 'object' && value !== null && value.constructor === Object,
  },
  'known by how it prints': {
    isObject: (value): value is JsonObject => String(value) === '[object Object]',
  },
  'known by having keys': {
    isObject: (value): value is JsonObject => isPlain(value) && Object.keys(value).length > 0,
  },
  'known by having no length': {
    isObject: (value): value is JsonObject => isPlain(value) && !('length' in value),
  },
};

/** What is no list is taken for one, or the other way round. */
const lists: Readonly<Record<string, Partial<Habits>>> = {
  'known by typeof, walked by its values': {
    isList: (value): value is readonly unknown[] => typeof value === 'object' && value !== null,
    itemsHold: (list, holds) => Object.values(list).every(holds),
  },
  'known by its length, walked by index': {
    isList: (value): value is readonly unknown[] =>
      value !== null &&
      value !== undefined &&
      typeof Reflect.get(Object(value), 'length') === 'number',
    itemsHold: (list, holds) => {
      for (let at = 0; at < list.length; at++) if (!holds(list[at])) return false;
      return true;
    },
  },
  'known by its length, walked by every': {
    isList: (value): value is readonly unknown[] =>
      value !== null && typeof Reflect.get(Object(value), 'length') === 'number',
  },
  'known by being iterable': {
    isList: (value): value is readonly unknown[] =>
      value !== null && value !== undefined && Symbol.iterator in Object(value),
    itemsHold: (list, holds) => [...list].every(holds),
  },
  'known by its truthiness': {
    isList: (value): value is readonly unknown[] => Boolean(value),
  },
  'known by having items': {
    isList: (value): value is readonly unknown[] => Array.isArray(value) && value.length > 0,
  },
};

/** Items of a list are passed over, or more is asked of a list than what its items are. */
const items: Readonly<Record<string, Habits['itemsHold']>> = {
  'never looked at': () => true,
  'looked at only first': (list, holds) => list.slice(0, 1).every(holds),
  'looked at only last': (list, holds) => list.slice(-1).every(holds),
  'looked at from the second on': (list, holds) => list.slice(1).every(holds),
  'looked at but for the last': (list, holds) => list.slice(0, -1).every(holds),
  'looked at up to the second': (list, holds) => list.slice(0, 2).every(holds),
  'held by one of them': (list, holds) => list.length === 0 || list.some(holds),
  'held where there are any, by one of them': (list, holds) => list.some(holds),
  'held by the last verdict': (list, holds) => list.reduce<boolean>((_, item) => holds(item), true),
  'passed over where null': (list, holds) => list.filter((item) => item !== null).every(holds),
  'passed over where falsy': (list, holds) => list.filter(Boolean).every(holds),
  'searched for a truthy bad one': (list, holds) => !list.find((item) => !holds(item)),
  'searched for a bad one, but for the first': (list, holds) =>
    list.findIndex((item) => !holds(item)) <= 0,
  'flattened first': (list, holds) => list.flat().every(holds),
  'refused beyond one': (list, holds) => list.length <= 1 && list.every(holds),
  'refused beyond two': (list, holds) => list.length <= 2 && list.every(holds),
  'refused beyond five': (list, holds) => list.length <= 5 && list.every(holds),
  'refused where there is one': (list, holds) => list.length !== 1 && list.every(holds),
  'refused where two are equal': (list, holds) =>
    new Set(list.map((item) => JSON.stringify(item))).size === list.length && list.every(holds),
  'refused where they are not sorted': (list, holds) =>
    list.every(holds) && String(list) === String(list.toSorted()),
};

function isPlain(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const brokenStructure: Validators = {
  ...validatorsOf('object:', objects, handWrittenValidator),
  ...validatorsOf('list:', lists, handWrittenValidator),
  ...validatorsOf('items:', items, (itemsHold) => handWrittenValidator({ itemsHold })),
};

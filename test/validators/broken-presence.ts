import type { Habits } from './habits.ts';
import { handWrittenValidator } from './hand-written-validator.ts';
import { type Validators, validatorsOf } from './validator.ts';

/** Absent, null and present are three different things: habits that mix them up everywhere. */
const everywhere: Readonly<Record<string, Partial<Habits>>> = {
  'absent is taken for null': { mayBeAbsent: ({ optional, nullable }) => optional || nullable },
  'null is taken for absent': { mayBeNull: ({ optional, nullable }) => optional || nullable },
  'null is taken everywhere': { mayBeNull: () => true },
  'null is taken nowhere': { mayBeNull: () => false },
  'null is refused of required keys': {
    mayBeNull: ({ optional, nullable }) => optional && nullable,
  },
  'null is refused of optional keys': {
    mayBeNull: ({ optional, nullable }) => !optional && nullable,
  },
  'null is refused of objects': {
    mayBeNull: ({ kind, nullable }) => nullable && kind !== 'object',
  },
  'null is refused of enumerations': {
    mayBeNull: ({ kind, nullable }) => nullable && kind !== 'one-of',
  },
  'null is taken of lists': { mayBeNull: ({ kind, nullable }) => nullable || kind === 'list' },
  'null is taken of objects': { mayBeNull: ({ kind, nullable }) => nullable || kind === 'object' },
  'null is taken of texts': { mayBeNull: ({ kind, nullable }) => nullable || kind === 'text' },
  'null is taken in lists': { mayBeNull: ({ nullable }, at) => nullable || at.endsWith('[]') },
  'an empty text is taken for null': { isNull: (value) => value === null || value === '' },
  'the text null is taken for null': { isNull: (value) => value === null || value === 'null' },
  'what is falsy is taken for null': { isNull: (value) => !value },
  'what is falsy is taken for absent': { hasKey: (object, key) => Boolean(object[key]) },
  'null is taken for absent, also of required keys': {
    hasKey: (object, key) => object[key] !== null && object[key] !== undefined,
  },
  'an empty text is taken for absent': {
    hasKey: (object, key) => Object.hasOwn(object, key) && object[key] !== '',
  },
  'zero is taken for absent': {
    hasKey: (object, key) => Object.hasOwn(object, key) && object[key] !== 0,
  },
  'no key is required': { mayBeAbsent: () => true },
  'no nested key is required': { mayBeAbsent: ({ optional }, at) => optional || at.includes('.') },
  'no key is required within lists': {
    mayBeAbsent: ({ optional }, at) => optional || at.includes('[]'),
  },
  'every key is required': { mayBeAbsent: () => false },
};

export const brokenPresence: Validators = validatorsOf(
  'presence:',
  everywhere,
  handWrittenValidator,
);

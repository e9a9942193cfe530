import { z } from 'zod';
import { isDateTime } from './rfc-3339.ts';
import { type Validators, validatorsOf } from './validator.ts';
import { zodValidator } from './zod-validator.ts';
import { RIGHT_WORDS, type ZodWords } from './zod-words.ts';

const wrongWords: Readonly<Record<string, Partial<ZodWords>>> = {
  'a date-time without offsets': { dateTime: z.iso.datetime() },
  'a date-time of local time': { dateTime: z.iso.datetime({ offset: true, local: true }) },
  'a date-time of milliseconds': { dateTime: z.iso.datetime({ offset: true, precision: 3 }) },
  'a date for a date-time': { dateTime: z.iso.date() },
  'a Date for a date-time': { dateTime: z.date() },
  'a coerced Date for a date-time': { dateTime: z.coerce.date() },
  'a text for a date-time': { dateTime: z.string() },
  'its own url': { uri: z.url() },
  'its own url of the web': { uri: z.httpUrl() },
  'a text for a uri': { uri: z.string() },
  'a coerced text': { text: z.coerce.string() },
  'a text that is not empty': { text: z.string().min(1) },
  'a text of a column': { text: z.string().max(255) },
  'a number for an integer': { integer: z.number() },
  'a coerced integer': { integer: z.coerce.number().refine(Number.isInteger) },
  'an integer that is not negative': { integer: z.int().nonnegative() },
  'an integer of 32 bits': { integer: z.int32() },
  'an integer of at most 100': { integer: z.int().max(100) },
  'nothing but documented keys': { object: (members) => z.strictObject(members) },
  'only texts in other keys': { object: (members) => z.object(members).catchall(z.string()) },
  'no required keys': { object: (members) => z.looseObject(members).partial() },
  'nullish for nullable': { nullable: (type) => type.nullish() },
  'optional for nullable': { nullable: (type) => type.optional() },
  'nothing for nullable': { nullable: (type) => type },
  'nullish for optional': { optional: (type) => type.nullish() },
  'nullable for optional': { optional: (type) => type.nullable() },
  'nothing for optional': { optional: (type) => type },
  'a list that is not empty': { list: (items) => z.array(items).nonempty() },
  'a list of at most five': { list: (items) => z.array(items).max(5) },
  'a list or one item': { list: (items) => z.union([z.array(items), items]) },
  'a list that is null or not': { list: (items) => z.array(items).nullable() },
  'a set of items': { list: (items) => z.array(items).refine(isOfDifferentItems) },
  'a list that falls back to an empty one': { list: (items) => z.array(items).catch([]) },
  'a default for an absent list': { list: (items) => z.array(items).default([]) },
  'a pair for a list': { list: (items) => z.tuple([items, items]) },
  'an enumeration that falls back': {
    oneOf: (listed) => z.enum(listed).catch(listed[0] ?? ''),
  },
  'any value for an enumeration': { oneOf: () => z.any() },
  'an enumeration without its last value': { oneOf: (listed) => z.enum(listed.slice(0, -1)) },
  'a parse that throws': {
    verdict: (response, payload) => response.parse(payload) !== undefined,
  },
  'a result for a verdict': {
    verdict: (response, payload) => Boolean(response.safeParse(payload)),
  },
  'what it read, by its truthiness': {
    verdict: (response, payload) => Boolean(response.catch(payload).parse(payload)),
  },
  'the JSON of what it read': {
    object: (members) => z.object(members),
    verdict: (response, payload) => {
      const { success, data } = response.safeParse(payload);
      return success && JSON.stringify(data) === JSON.stringify(payload);
    },
  },
  'a date-time that is read and written': {
    dateTime: RIGHT_WORDS.text.transform((text) => new Date(String(text)).toISOString()),
  },
  'a date-time or an empty text': { dateTime: z.string().refine(isDateTime).or(z.literal('')) },
};

function isOfDifferentItems(list: readonly unknown[]): boolean {
  return new Set(list).size === list.length;
}

export const brokenZod: Validators = validatorsOf('zod:', wrongWords, zodValidator);

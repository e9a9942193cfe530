import { z } from 'zod';
import type { Habits } from './habits.ts';
import { handWrittenValidator } from './hand-written-validator.ts';
import { dateTimeReader, isDateTime } from './rfc-3339.ts';
import { isUri } from './rfc-3986.ts';
import { type Validators, validatorsOf } from './validator.ts';
import { zodValidator } from './zod-validator.ts';

/** Unknown values of an enumeration are taken: what upstream adds without notice, and worse. */
const openEnumerations: Readonly<Record<string, Habits['isListed']>> = {
  'takes any text': (value) => typeof value === 'string',
  'compares in lower case': (value, listed) =>
    typeof value === 'string' && listed.some((name) => name.toLowerCase() === value.toLowerCase()),
  'compares what is trimmed': (value, listed) =>
    typeof value === 'string' && listed.includes(value.trim()),
  'compares beginnings': (value, listed) =>
    typeof value === 'string' && listed.some((name) => value.startsWith(name)),
  'compares beginnings the other way': (value, listed) =>
    typeof value === 'string' && listed.some((name) => name.startsWith(value)),
  'searches in the joined values': (value, listed) =>
    typeof value === 'string' && listed.join('|').includes(value),
  'looks up in an object': (value, listed) =>
    typeof value === 'string' && value in Object.fromEntries(listed.map((name) => [name, true])),
  'searches with a pattern that has no end': (value, listed) =>
    typeof value === 'string' && new RegExp(`^(?:${listed.join('|')})`).test(value),
  'takes spaces and hyphens for underscores': (value, listed) =>
    typeof value === 'string' &&
    (listed.includes(value) || listed.includes(value.replaceAll(/[ -]/g, '_'))),
  'forgets to look at products': (value, listed, at) =>
    typeof value === 'string' && (at.endsWith('initial_products[]') || listed.includes(value)),
};

/** Forms of a date-time that hardly anybody writes are refused. */
const narrowDateTimes: Readonly<Record<string, (text: string) => boolean>> = {
  'leap seconds': (text) => text.slice(17, 19) !== '60',
  'a lower-case t': (text) => text[10] === 'T',
  'a lower-case z': (text) => !text.endsWith('z'),
  'the year 0000': (text) => !text.startsWith('0000'),
  'leap seconds that were never announced': (text) =>
    text.slice(17, 19) !== '60' || /^(1972|1998|2016)-12-31/.test(text),
  'an offset beyond 14 hours, as .NET': (text) => !/[+-](14:\d[1-9]|1[5-9]:..|2\d:..)$/.test(text),
  'an offset beyond 18 hours, as Java': (text) => !/[+-](18:\d[1-9]|19:..|2\d:..)$/.test(text),
  'a fraction of more than 9 digits, as Java': (text) => !/\.\d{10}/.test(text),
  'more than 128 characters, as Ruby': (text) => text.length <= 128,
};

/** Forms of a URI that browsers, or other readers, do not take are refused. */
const narrowUris: Readonly<Record<string, (text: string) => boolean>> = {
  'a scheme alone': (text) => !/^[^:]*:$/.test(text),
  'brackets beyond the host': (text) => !/[?#].*[[\]]/.test(text),
  'addresses of no known version': (text) => !text.includes('//[v'),
};

const deep: Readonly<Record<string, Habits['takes']>> = {
  'refuses more than 1,000 levels': (object) => depthOf(object) <= 1_000,
  'overflows the stack': (object) => depthByRecursion(object) > 0,
};

export const advisedValidators: Validators = {
  ...validatorsOf('open enumeration:', openEnumerations, (isListed) =>
    handWrittenValidator({ isListed }),
  ),
  ...validatorsOf('date-time: refuses', narrowDateTimes, (rule) =>
    handWrittenValidator({
      isDateTime: (value) => typeof value === 'string' && isDateTime(value) && rule(value),
    }),
  ),
  ...validatorsOf('uri: refuses', narrowUris, (rule) =>
    handWrittenValidator({
      isUri: (value) => typeof value === 'string' && isUri(value) && rule(value),
    }),
  ),
  ...validatorsOf('nesting:', deep, (takes) => handWrittenValidator({ takes: wholeOnly(takes) })),
  'zod: its own date-time, with offsets': zodValidator({
    dateTime: z.iso.datetime({ offset: true }),
  }),
  'zod: an enumeration or any text': zodValidator({
    oneOf: (listed) => z.enum(listed).or(z.string()),
  }),
  'date-time: crashes on what a Date cannot be': handWrittenValidator({
    isDateTime: (value) =>
      typeof value === 'string' && isDateTime(value) && new Date(value).toISOString() !== '',
  }),
  'date-time: has no leap seconds, nor lower case': handWrittenValidator({
    isDateTime: (value) => typeof value === 'string' && isUpperCaseDateTime(value),
  }),
};

const isUpperCaseDateTime: (text: string) => boolean = dateTimeReader(
  { separator: 'T', zone: '(?:Z|(?<sign>[+-])(?<offsetHour>\\d\\d):(?<offsetMinute>\\d\\d))' },
  { mayLeap: () => false },
);

function wholeOnly(takes: Habits['takes']): Habits['takes'] {
  return (object, documented, place) => place !== '' || takes(object, documented, place);
}

function depthOf(value: unknown): number {
  let [depth, level] = [0, [value]];
  while (level.length > 0) {
    level = level.flatMap((one) => (Object(one) === one ? Object.values(Object(one)) : []));
    depth++;
  }
  return depth;
}

function depthByRecursion(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return 1 + Math.max(0, ...Object.values(value).map(depthByRecursion));
}

import '@hyperjump/json-schema/formats';
import {
  registerSchema,
  setShouldValidateFormat,
  validate,
} from '@hyperjump/json-schema/draft-2020-12';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Format, formats, isFormat } from '../contracts/formats/formats.ts';
import { TEXTS_BY_FORMAT } from './arbitraries/formats/texts-by-format.ts';
import { disputedTexts } from './campaign/disputed-forms.ts';

type Check = (text: string) => boolean;

const NAMES = Object.keys(formats).filter(isFormat);

/** The check of an engine that shares no code with the contract's formats. */
async function independentFormat(format: Format): Promise<Check> {
  // It is OpenAPI's, and not JSON Schema's.
  if (format === 'byte') return (text) => Buffer.from(text, 'base64').toString('base64') === text;
  const id = `urn:format:${format}`;
  const dialect = 'https://json-schema.org/draft/2020-12/schema';
  setShouldValidateFormat(true);
  registerSchema({ $schema: dialect, $id: id, type: 'string', format });
  const evaluate = await validate(id);
  return (text) => evaluate(text).valid;
}

describe.each(NAMES)('an independent engine, of %s', async (format) => {
  const accepts = await independentFormat(format);
  const { wild, forms, nearMisses, spoiled } = TEXTS_BY_FORMAT[format];
  const texts = [...fc.sample(wild(), { seed: 1, numRuns: 2000 }), ...Object.values(forms)].filter(
    (text) => !disputedTexts(format, text).some((form) => KNOWN_DIFFERENCES.has(form)),
  );

  beforeEach(() => {
    // It prints why a host name is none.
    vi.spyOn(console, 'log').mockReturnValue();
  });

  test('accepts every generated valid text', () => {
    expect(texts.length).toBeGreaterThan(1500);
    expect(texts.filter((text) => !accepts(text))).toEqual([]);
  });

  test('refuses each near miss', () => {
    expect(nearMisses.filter(([, text]) => accepts(text))).toEqual([]);
  });

  test('refuses a valid text with an edit', () => {
    for (const text of texts.slice(0, 200)) {
      expect(spoiled(text).filter(([, after]) => accepts(after))).toEqual([]);
    }
  });
});

/**
 * The engine accepts second 60 only when a leap second was announced, in a time never; RFC 3339 section 5.7 has it
 * wherever it is 23:59:60 in UTC. It has brackets around a host alone, as the grammar says, and no IP address of a
 * future version, which RFC 3986 section 3.2.2 has; durations in upper case alone, where ABNF means either; and in host
 * names no label that RFC 5890 section 2.3.1 reserves, which RFC 1123 has. Node.js writes base64 with the last bits
 * zero, and reads it with any (RFC 4648 section 3.5).
 */
const KNOWN_DIFFERENCES: ReadonlySet<string> = new Set([
  ...['leap-second', 'uri-brackets', 'uri-ip-future', 'lower-case-duration', 'hostname-reserved'],
  'base64-set-bits',
]);

/** What ajv-formats does not see in an authority (RFC 3986 section 3.2), since it takes one for a path. */
const IN_AUTHORITY = [
  'IPv6 address without brackets',
  'letters in the port',
  'two ports',
  'two users',
];

/** The mistakes that ajv-formats does not see, and the disputed forms that it refuses. */
const OF_AJV: Readonly<Record<Format, { takes: readonly string[]; refuses: readonly string[] }>> = {
  'date-time': {
    // RFC 3339 section 5.6: a T, and hours and minutes with a colon in an offset. No day has an hour 24.
    takes: [
      ...['space for the T', 'offset without a colon', 'offset of hours alone'],
      'hour 24 of a leap second',
    ],
    refuses: [],
  },
  uri: {
    takes: [...IN_AUTHORITY, 'sign in the port', 'percent sign in the port'],
    refuses: ['uri-brackets', 'uri-scheme-alone'],
  },
  date: { takes: [], refuses: [] },
  time: {
    takes: ['offset without a colon', 'offset of hours alone', 'hour 24 of a leap second'],
    refuses: [],
  },
  // RFC 3339 appendix A.
  duration: { takes: ['months left out', 'minutes left out'], refuses: ['lower-case-duration'] },
  'uri-reference': {
    takes: [
      ...IN_AUTHORITY,
      // No part has a quote, and a colon in the first part of a path ends a scheme (section 4.2).
      ...['in quotes', 'quotes', 'colon alone', 'colon before a path', 'number with a colon'],
      ...['host with a port', 'scheme with an underscore'],
    ],
    refuses: ['uri-brackets'],
  },
  email: {
    takes: [],
    refuses: ['email-quoted', 'email-address-literal', 'email-dotless-domain'],
  },
  hostname: {
    // A dot at the end is DNS's, and the suite of JSON Schema refuses it.
    takes: ['dot behind it', 'Punycode that is none', 'Punycode of a sign that is no letter'],
    refuses: [],
  },
  ipv4: { takes: [], refuses: [] },
  ipv6: { takes: [], refuses: [] },
  // RFC 4122 section 3: the URN has the UUID in it.
  uuid: { takes: ['URN'], refuses: [] },
  // One line of several is enough for it; RFC 4648 section 3.1 has none.
  byte: {
    takes: [
      ...[
        'trailing newline',
        'newline within',
        'newline between two',
        'line end of MIME',
        'armour',
      ],
    ],
    refuses: [],
  },
};

test.each(NAMES)('ajv-formats differs as is known, of %s', (format) => {
  const { wild, bare, forms, nearMisses, spoiled } = TEXTS_BY_FORMAT[format];
  const { takes, refuses } = OF_AJV[format];
  const check = addFormats.default(new Ajv2020(), [format]).compile({ type: 'string', format });
  const mistakes = [...spoiled(bare), ...nearMisses];
  const taken = mistakes.filter(([, text]) => check(text)).map(([mistake]) => mistake);
  expect(new Set(taken)).toEqual(new Set(takes));

  const texts = [...fc.sample(wild(), { seed: 1, numRuns: 2000 }), ...Object.values(forms)];
  const refused = texts.filter((text) => !check(text));
  const isKnown = (text: string) =>
    disputedTexts(format, text).some((form) => refuses.includes(form));
  expect(refused.filter((text) => !isKnown(text))).toEqual([]);
  expect(texts.filter(isKnown)).toEqual(refused);
});

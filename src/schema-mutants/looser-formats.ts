import { isIP, isIPv6 } from 'node:net';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Format } from '../../contracts/formats/formats.ts';

type FormatCheck = (text: string) => boolean;

const ISO_8601 =
  /^\d{4}-?\d{2}-?\d{2}([T ]\d{2}(:?\d{2}(:?\d{2}([.,]\d+)?)?)?(Z|[+-]\d{2}(:?\d{2})?)?)?$/i;
const ISO_8601_TIME = /^T?\d{2}(:?\d{2}(:?\d{2}([.,]\d+)?)?)?(Z|[+-]\d{2}(:?\d{2})?)?$/i;
const ISO_8601_DURATION =
  /^[+-]?P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?$/i;
const ANY_DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i;
const BEGINS_WITH_DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})/i;
/** As browsers check `<input type="email">`. */
const HTML_EMAIL =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i;

/**
 * What other readers accept as a text of a format. A schema with one of these in place of its format is a mutant that
 * payloads must kill. ajv-formats is among them where it takes more than the format has.
 */
export const LOOSER_FORMATS: Readonly<Record<Format, Readonly<Record<string, FormatCheck>>>> = {
  'date-time': {
    'ajv-formats': byAjvFormats('date-time'),
    'any ISO 8601 date': matching(ISO_8601),
    'Date.parse': isDateOfJavaScript,
    'any days and hours': matching(ANY_DATE_TIME),
    'anything after it': matching(BEGINS_WITH_DATE_TIME),
  },
  uri: {
    'ajv-formats': byAjvFormats('uri'),
    URL: (text) => URL.canParse(text),
    'anything with a scheme': matching(/^[a-z][a-z0-9+.-]*:/i),
  },
  date: {
    'any ISO 8601 date': matching(/^\d{4}(?:-?\d{2}(?:-?\d{2})?|-?W\d{2}(?:-?\d)?|-?\d{3})?$/),
    'Date.parse': isDateOfJavaScript,
    'any days': matching(/^\d{4}-\d{2}-\d{2}$/),
    'anything after it': matching(/^\d{4}-\d{2}-\d{2}/),
  },
  time: {
    'ajv-formats': byAjvFormats('time'),
    'any ISO 8601 time': matching(ISO_8601_TIME),
    'any hours': matching(/^\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i),
    'anything after it': matching(/^\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})/i),
  },
  duration: {
    'ajv-formats': byAjvFormats('duration'),
    'any ISO 8601 duration': matching(ISO_8601_DURATION),
    'anything after P': matching(/^P/i),
  },
  'uri-reference': {
    'ajv-formats': byAjvFormats('uri-reference'),
    URL: (text) => URL.canParse(text, 'https://example.com'),
    'anything without white space': matching(/^\S*$/),
  },
  email: {
    'HTML forms': matching(HTML_EMAIL),
    'something on both sides of an at sign': matching(/^[^@\s]+@[^@\s]+$/),
    'anything with an at sign': (text) => text.includes('@'),
  },
  hostname: {
    'ajv-formats': byAjvFormats('hostname'),
    'labels of any length': matching(
      /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/i,
    ),
    'letters, digits, hyphens and dots': matching(/^[a-z0-9.-]+$/i),
    URL: (text) => URL.canParse(`https://${text}`),
  },
  ipv4: {
    'any four numbers': matching(/^\d{1,3}(?:\.\d{1,3}){3}$/),
    URL: (text) => URL.canParse(`https://${text}`) && !/[^\da-fx.]/i.test(text),
    'any address': (text) => isIP(text) !== 0,
  },
  ipv6: {
    'Node.js, with zones': isIPv6,
    'hex digits and colons': matching(/^[\da-f:.]+$/i),
    'any address': (text) => isIP(text) !== 0,
  },
  uuid: {
    'ajv-formats': byAjvFormats('uuid'),
    'hyphens or none': matching(/^[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}$/i),
    '36 hex digits and hyphens': matching(/^[\da-f-]{36}$/i),
    'anything around it': matching(/[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/i),
  },
  byte: {
    'ajv-formats': byAjvFormats('byte'),
    'either alphabet': matching(/^(?:[\w+/-]{4})*(?:[\w+/-]{2}==|[\w+/-]{3}=)?$/),
    'padding or none': matching(/^[A-Za-z\d+/]*={0,2}$/),
    atob: canDecode,
  },
};

/** The check of a looser format, by its name in a mutant's schema. */
export function looserFormat(name: string): FormatCheck | undefined {
  for (const [format, meanings] of Object.entries(LOOSER_FORMATS)) {
    for (const [meaning, check] of Object.entries(meanings)) {
      if (looserName(format, meaning) === name) return check;
    }
  }
  return undefined;
}

export function looserName(format: string, meaning: string): string {
  return `${format} by ${meaning}`;
}

function byAjvFormats(format: Format): FormatCheck {
  const check = addFormats.default(new Ajv2020(), [format]).compile({ type: 'string', format });
  return (text) => check(text);
}

function matching(pattern: RegExp): FormatCheck {
  return (text) => pattern.test(text);
}

function isDateOfJavaScript(text: string): boolean {
  return !Number.isNaN(Date.parse(text));
}

function canDecode(base64: string): boolean {
  try {
    return atob(base64).length >= 0;
  } catch {
    return false;
  }
}

import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Format } from '../../contracts/formats/formats.ts';

type FormatCheck = (text: string) => boolean;

/**
 * What other readers accept as a date-time or a URI. A schema with one of these in place of its format is a mutant that
 * payloads must kill.
 */
export const LOOSER_FORMATS: Readonly<Record<Format, Readonly<Record<string, FormatCheck>>>> = {
  'date-time': {
    'ajv-formats': byAjvFormats('date-time'),
    'any ISO 8601 date': (text) => ISO_8601.test(text),
    'Date.parse': (text) => !Number.isNaN(Date.parse(text)),
    'any days and hours': (text) => ANY_DIGITS.test(text),
    'anything after it': (text) => ANYTHING_AFTER.test(text),
  },
  uri: {
    'ajv-formats': byAjvFormats('uri'),
    URL: (text) => URL.canParse(text),
    'anything with a scheme': (text) => /^[a-z][a-z0-9+.-]*:/i.test(text),
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

const ISO_8601 =
  /^\d{4}-?\d{2}-?\d{2}([T ]\d{2}(:?\d{2}(:?\d{2}([.,]\d+)?)?)?(Z|[+-]\d{2}(:?\d{2})?)?)?$/i;
const ANY_DIGITS = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i;
const ANYTHING_AFTER = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})/i;

function byAjvFormats(format: Format): FormatCheck {
  const check = addFormats.default(new Ajv2020(), [format]).compile({ type: 'string', format });
  return (text) => check(text);
}

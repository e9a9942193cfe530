import { shapeOf } from '../test/shapes.ts';
import '@hyperjump/json-schema/formats';
import {
  registerSchema,
  setShouldValidateFormat,
  validate,
} from '@hyperjump/json-schema/draft-2020-12';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Format } from '../contracts/formats/formats.ts';
import { dateTime } from './arbitraries/formats/date-time-arbitrary.ts';
import { uri } from './arbitraries/formats/uri-arbitrary.ts';
import { disputedTexts } from './campaign/disputed-forms.ts';
import type { FaultOperator } from './faults/fault.ts';
import { badDateTime, badUri } from './faults/near-misses.ts';

/** The check of an engine that shares no code with the contract's formats. */
async function independentFormat(format: Format): Promise<(text: string) => boolean> {
  const id = `urn:format:${format}`;
  const dialect = 'https://json-schema.org/draft/2020-12/schema';
  setShouldValidateFormat(true);
  registerSchema({ $schema: dialect, $id: id, type: 'string', format });
  const evaluate = await validate(id);
  return (text) => evaluate(text).valid;
}

describe.each([
  { format: 'date-time', valid: dateTime(), operate: badDateTime, nearMisses: 40 },
  { format: 'uri', valid: uri(), operate: badUri, nearMisses: 20 },
] as const)('an independent engine, of $format', async ({ format, valid, operate, nearMisses }) => {
  const accepts = await independentFormat(format);
  const texts = fc
    .sample(valid, { seed: 1, numRuns: 2000 })
    .filter((text) => !isKnownDifference(format, text));

  test('accepts every generated valid text', () => {
    expect(texts.length).toBeGreaterThan(1500);
    expect(texts.filter((text) => !accepts(text))).toEqual([]);
  });

  test('refuses each near miss', () => {
    const misses = spoiled(operate, format, null);
    expect(misses.length).toBeGreaterThan(nearMisses);
    expect(misses.filter(accepts)).toEqual([]);
  });

  test('refuses a valid text with an edit', () => {
    for (const text of texts.slice(0, 200)) {
      expect(spoiled(operate, format, text).filter(accepts)).toEqual([]);
    }
  });
});

/**
 * The engine accepts second 60 only when a leap second was announced, brackets only around a host, as the grammar has
 * it, and no IP address of a future version.
 */
function isKnownDifference(format: Format, text: string): boolean {
  return disputedTexts(format, text).some((form) => KNOWN_DIFFERENCES.has(form));
}

const KNOWN_DIFFERENCES = new Set(['leap-second', 'uri-brackets', 'uri-ip-future']);

function spoiled(operate: FaultOperator, format: Format, value: string | null): string[] {
  const schema = shapeOf({ type: ['string', 'null'], format });
  return operate({ path: '/at', value, schema, required: true }).map(({ after }) => String(after));
}

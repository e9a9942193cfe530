import fc from 'fast-check';
import { isJsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { randomEdits } from '../random-edits.ts';
import { drawnValue } from './drawn-value.ts';
import type { PlainSchema } from './plain-schema.ts';

const DRAWN = 40;
const EDITED = 80;

/**
 * Values that know nothing of our reader, and random edits of these: what it loses, our own payloads could not show.
 * The same seed gives the same values.
 */
export function drawnValues(schema: PlainSchema, seed: number): readonly JsonValue[] {
  const drawn = fc.sample(drawnValue(schema), { seed, numRuns: DRAWN });
  const structured = [...drawn.filter(hasMembers), { key: null }];
  return [...drawn, ...randomEdits(structured, EDITED, seed), ...SCALARS];
}

const SCALARS: readonly JsonValue[] = [null, true, 0, 0.5, '', 'text', [], {}, [null]];

function hasMembers(value: JsonValue): boolean {
  return (Array.isArray(value) || isJsonObject(value)) && Object.keys(value).length > 0;
}

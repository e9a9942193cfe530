import { parseWritableJson, type WritableJson } from '../shared/text/writable-json.ts';

/** No pact is nested like that, and what works on one calls itself for every level. */
const DEEPEST = 500;

/** The value of a text that may be a pact's, or what a broker says of one. */
export function parsePactJson(text: string): WritableJson {
  return parseWritableJson(text, DEEPEST);
}

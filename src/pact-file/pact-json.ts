import { parseWritableJson, type WritableJson } from '../shared/text/writable-json.ts';

/** No pact is nested so deeply, and our functions call themselves for each level. */
const DEEPEST = 500;

/** The value of a pact's text, or of a broker's answer about one. */
export function parsePactJson(text: string): WritableJson {
  return parseWritableJson(text, DEEPEST);
}

import { judgedAsWritten } from './reading/kept-digits.ts';
import type { Revision } from './revisions/index.ts';
import { type ValidationOptions, type ValidationResult, verdictOn } from './validator.ts';

/**
 * All faults of the value that `JSON.parse` has made of a text, as `validateLinkTokenGetResponse` gives them, but that numbers
 * are judged, and shown, as they are written: `1e400` is an integer, `1e-400` is none. Puts other numbers into the value in the
 * place of those that a double does not carry.
 */
export function validateParsed(
  text: string,
  parsed: unknown,
  options: ValidationOptions<Revision> = {},
): ValidationResult {
  return judgedAsWritten(text, parsed, (value, writtenAt) => verdictOn(value, options, writtenAt));
}

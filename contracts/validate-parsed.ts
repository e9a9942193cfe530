import { judgedAsWritten } from './reading/kept-digits.ts';
import type { Revision } from './revisions/index.ts';
import { type ValidationOptions, type ValidationResult, verdictOn } from './validator.ts';

/**
 * All faults of a value that `JSON.parse` made of a text, as `validateLinkTokenGetResponse` gives them, but with
 * numbers judged and shown as they are written: `1e400` is an integer, `1e-400` is not. Leaves stand-ins in the value
 * for numbers that no double carries.
 */
export function validateParsed(
  text: string,
  parsed: unknown,
  options: ValidationOptions<Revision> = {},
): ValidationResult {
  return judgedAsWritten(text, parsed, (value, writtenAt) => verdictOn(value, options, writtenAt));
}

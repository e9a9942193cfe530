import { plainText } from '../build-identity/identity-part.ts';
import { InputError } from '../shared/errors/input-error.ts';
import type { Found } from '../shared/process/environment.ts';

/** A name or a version, unchanged, if both the official CLI and a URL can carry it. Throws InputError. */
export function pacticipantName(found: Found): string {
  const word = plainText(found, 'give another');
  // A trimmed name might be another pacticipant's.
  if (word !== found.value) {
    throw new InputError(`${found.name} has a space at its beginning or end; give another`);
  }
  // The CLI would read it as an option.
  if (word.startsWith('-')) {
    throw new InputError(
      `${found.name} begins with a dash, which the official CLI takes for an option; give another`,
    );
  }
  // RFC 3986, section 5.2.4: URL parsers remove such a segment, escaped or not.
  if (word === '.' || word === '..') {
    throw new InputError(`${found.name} is "${word}", which no URL can carry; give another`);
  }
  return word;
}

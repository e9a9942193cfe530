import { describeReceived } from './received.ts';
import { DEFAULT_REVISION, REVISIONS, type Revision } from './revisions/versions.ts';

/**
 * Checks at run time what the types check, since JavaScript and environment variables call this, too. Throws a
 * TypeError.
 */
export function knownRevision(revision: unknown = DEFAULT_REVISION): Revision {
  return knownOption('revision', revision, REVISIONS);
}

/** The same for `enums`. */
export function knownEnums(enums: unknown = 'closed'): 'closed' | 'open' {
  return knownOption('enums', enums, ['closed', 'open']);
}

/** The same for any option that has a fixed set of names. */
export function knownOption<Name extends string>(
  option: string,
  given: unknown,
  names: readonly Name[],
): Name {
  for (const name of names) if (name === given) return name;
  const received = describeReceived(given, `/${option}`);
  throw new TypeError(`${option} is ${received}; expected one of ${names.join(', ')}`);
}

import { describeReceived } from './received.ts';
import { DEFAULT_REVISION, REVISIONS, type Revision } from './revisions/versions.ts';

/** Checks what only types rule out, as JavaScript and environment variables call this, too. Throws a TypeError. */
export function knownRevision(revision: unknown = DEFAULT_REVISION): Revision {
  return knownOption('revision', revision, REVISIONS);
}

/** The same of how enumerations are read. */
export function knownEnums(enums: unknown = 'closed'): 'closed' | 'open' {
  return knownOption('enums', enums, ['closed', 'open']);
}

/** The same of any option that has names alone. */
export function knownOption<Name extends string>(
  option: string,
  given: unknown,
  names: readonly Name[],
): Name {
  for (const name of names) if (name === given) return name;
  const received = describeReceived(given, `/${option}`);
  throw new TypeError(`${option} is ${received}; expected one of ${names.join(', ')}`);
}

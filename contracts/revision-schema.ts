import { knownRevision } from './known-options.ts';
import type { Revision } from './revisions/index.ts';
import { schemas } from './revisions/schemas.ts';
import { type Components, readComponents } from './schema.ts';

const read = new Map<Revision, Components>();

/** The schema of a carried revision, component by component. Throws a TypeError for any other. */
export function componentsOf(revision: Revision): Components {
  const known = read.get(revision);
  if (known !== undefined) return known;
  const components = readComponents(schemas[knownRevision(revision)]);
  read.set(revision, components);
  return components;
}

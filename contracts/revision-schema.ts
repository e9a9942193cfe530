import { schemaOf } from './carried-schema.ts';
import type { Revision } from './revisions/index.ts';
import { shapesOf } from './schema/read-shapes.ts';
import type { Components } from './schema/shape.ts';

const read = new Map<Revision, Components>();

/** What a response of a carried revision looks like, component by component. Throws a TypeError for any other. */
export function componentsOf(revision: Revision): Components {
  const known = read.get(revision);
  if (known !== undefined) return known;
  const components = shapesOf(schemaOf(revision));
  read.set(revision, components);
  return components;
}

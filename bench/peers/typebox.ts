import { Compile } from 'typebox/schema';
import { schemas } from '../../contracts/revisions/schemas.ts';
import type { Peer } from './peer.ts';

/** typebox, its compiler on the JSON Schema. */
export const typebox: Peer = (revision) => {
  const validator = Compile(schemas[revision]);
  return (value) => validator.Check(value);
};

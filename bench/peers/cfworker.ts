import { type Schema, Validator } from '@cfworker/json-schema';
import { schemas } from '../../contracts/revisions/schemas.ts';
import type { Peer } from './peer.ts';

/** @cfworker/json-schema, which interprets the schema and stops at the first error. */
export const cfworker: Peer = (revision) => {
  const schema: Schema = schemas[revision];
  const validator = new Validator(schema, '2020-12');
  return (value) => validator.validate(value).valid;
};

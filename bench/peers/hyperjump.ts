import '@hyperjump/json-schema/formats';
import {
  registerSchema,
  type SchemaObject,
  setShouldValidateFormat,
  unregisterSchema,
  validate,
} from '@hyperjump/json-schema/draft-2020-12';
import { schemas } from '../../contracts/revisions/schemas.ts';
import type { Peer } from './peer.ts';

/** @hyperjump/json-schema, with its formats. */
export const hyperjump: Peer = async (revision) => {
  setShouldValidateFormat(true);
  const schema: SchemaObject = schemas[revision];
  // Its registry is global, and accepts a schema only once.
  unregisterSchema(schemas[revision].$id);
  registerSchema(schema);
  const evaluate = await validate(schemas[revision].$id);
  return (value) => evaluate(value).valid;
};

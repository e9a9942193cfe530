import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { schemas } from '../../contracts/revisions/schemas.ts';
import type { Peer } from './peer.ts';

/** ajv with ajv-formats, compiled at run time, collecting all errors. */
export const ajv: Peer = (revision) => {
  // Allows the `properties` that upstream gives a string; the option changes nothing else.
  const engine = new Ajv2020({ allErrors: true, strictTypes: false });
  addFormats.default(engine);
  const check = engine.compile(schemas[revision]);
  return (value) => check(value);
};

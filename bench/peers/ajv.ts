import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { schemas } from '../../contracts/revisions/schemas.ts';
import type { Peer } from './peer.ts';

/** ajv with ajv-formats, compiled when it runs, collecting all errors. */
export const ajv: Peer = (revision) => {
  // It is told to say nothing of a `properties` that upstream hangs on a string; nothing else changes by that.
  const engine = new Ajv2020({ allErrors: true, strictTypes: false });
  addFormats.default(engine);
  const check = engine.compile(schemas[revision]);
  return (value) => check(value);
};

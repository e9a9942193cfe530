import { z } from 'zod';
import { schemas } from '../../contracts/revisions/schemas.ts';
import type { Peer } from './peer.ts';

/** zod, from the JSON Schema. */
export const zod: Peer = (revision) => {
  // Its type has the dialects as literals, which an imported file does not have.
  const schema: Parameters<typeof z.fromJSONSchema>[0] = JSON.parse(
    JSON.stringify(schemas[revision]),
  );
  const type = z.fromJSONSchema(schema);
  return (value) => type.safeParse(value).success;
};

import type { JsonValue } from '../../contracts/json-value.ts';
import { applyFault } from '../../test-utils/faults/apply-fault.ts';
import { officialExample } from './official-example.ts';

/** The official example with one fault each, by its name; no documented timestamp is deeper than a session's. */
export function oneFaultPayloads(): Readonly<Record<string, string>> {
  const payload: JsonValue = JSON.parse(officialExample());
  const edited = (path: string, after?: JsonValue) =>
    JSON.stringify(applyFault(payload, { path, after }));
  return {
    'a missing key': edited('/metadata/webhook'),
    'a wrong type': edited('/request_id', 7),
    'a bad date deep in it': edited('/link_sessions/0/finished_at', '2024-07-29 20:23:59Z'),
  };
}

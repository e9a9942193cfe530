import { type AdversarialInput, type HostileFault, NOT_JSON, USUAL } from './adversarial-input.ts';
import { inOpenObject, type ObjectAt } from './in-object.ts';
import { member, objectText, without } from './raw-json.ts';

/** An undocumented key in any open object. `json` is JSON, and so may be the key. */
export function extraMember(
  name: string,
  key: string,
  json: string,
  { weight = USUAL, keyJson = JSON.stringify(key) } = {},
): AdversarialInput {
  return inOpenObject(
    name,
    ({ value }) => ({
      json: objectText(
        without(value, (other) => other === key),
        `${keyJson}:${json}`,
      ),
    }),
    weight,
  );
}

/** Several undocumented keys, and the fault that they make together. */
export function extraMembers(
  name: string,
  members: readonly (readonly [key: string, json: string])[],
  faultOf?: (object: ObjectAt) => HostileFault,
  weight = USUAL,
): AdversarialInput {
  const keys = new Set(members.map(([key]) => key));
  const json = members.map(([key, value]) => member(key, value)).join();
  return inOpenObject(
    name,
    (object) => ({
      json: objectText(
        without(object.value, (key) => keys.has(key)),
        json,
      ),
      ...(faultOf === undefined ? {} : { fault: faultOf(object) }),
    }),
    weight,
  );
}

/** A malformed member in any open object. */
export function brokenMember(name: string, text: string, weight = USUAL): AdversarialInput {
  return inOpenObject(
    name,
    ({ value }) => ({ json: objectText(value, text), fault: NOT_JSON }),
    weight,
  );
}

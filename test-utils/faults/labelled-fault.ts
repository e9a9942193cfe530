import { valueAt } from '../../contracts/json-pointer.ts';
import type { JsonValue } from '../../contracts/json-value.ts';
import { CheckedSchema } from '../../contracts/schema/check.ts';
import type { Components } from '../../contracts/schema/shape.ts';
import { type IsSound, violationsOf } from '../../contracts/schema/violations.ts';
import { once } from '../arbitraries/once.ts';
import { applyFault } from './apply-fault.ts';
import type { Fault } from './fault.ts';

interface LabelledFault {
  readonly payload: JsonValue;
  readonly fault: Fault;
}

/**
 * A valid payload with a fault, labelled by what the schema says of it: in a union the finding may stand at the union,
 * and a text too short may break a pattern, too. Null where the change causes no finding, or several.
 */
export function labelledFault(
  components: Components,
  valid: JsonValue,
  change: Fault,
): LabelledFault | null {
  const payload = applyFault(valid, change);
  const isSound = soundnessOf(components);
  const [violation, ...others] = violationsOf(components.document, payload, isSound);
  if (violation === undefined || others.length > 0) return null;
  const { code, path } = violation;
  if (code === change.code && path === change.path) return { payload, fault: change };
  const [before, after] = [valueAt(valid, path), valueAt(payload, path)];
  return { payload, fault: { ...change, code, path, before, after } };
}

/** All but the spoiled place is valid: to look for findings there takes most of the time. */
const soundnessOf = once(({ document }: Components): IsSound => {
  const checked = new CheckedSchema(document.definitions);
  return (component, value) => checked.checkOf(component)(value);
});

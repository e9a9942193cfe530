import { INHERITED_NAMES } from './inherited-names.ts';
import { defineMember } from './member.ts';

/**
 * The value as a validator is to see it: the value itself, or, where Object.prototype is polluted, a copy whose objects
 * inherit nothing. ajv's code reads `data.link_token`, inherited or not; checking each time for an own member would
 * make a verdict two to ten times as slow.
 */
export function withoutInherited(value: unknown): unknown {
  return Reflect.ownKeys(Object.prototype).every((name) => INHERITED_NAMES.has(name))
    ? value
    : bareCopy(value);
}

/** Without recursion. An object at two places is copied once. */
function bareCopy(value: unknown): unknown {
  const copies = new Map<object, object>();
  const around: unknown[] = [];
  const pending: {
    readonly into: object;
    readonly key: string | number;
    readonly value: unknown;
  }[] = [{ into: around, key: 0, value }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { into, key, value: original } = next;
    defineMember(into, key, bare(original));
  }
  return around[0];

  function bare(original: unknown): unknown {
    // Bytes and files may stand where any value may.
    if (!isPlain(original)) return original;
    const known = copies.get(original);
    if (known !== undefined) return known;
    const copy: object = Array.isArray(original) ? [] : Object.create(null);
    copies.set(original, copy);
    for (const [key, value] of Object.entries(original)) pending.push({ into: copy, key, value });
    return copy;
  }
}

function isPlain(value: unknown): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype)
  );
}

/** Bytes to be put into an object: they cannot be frozen, so each read gives a copy. */
export class Bytes {
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

/**
 * Defines an own member of any name on an object or a list: an assignment to `__proto__` would set the prototype, and a
 * polluted Object.prototype might catch another.
 */
export function defineMember(target: object, key: string | number, value: unknown): void {
  const access =
    value instanceof Bytes
      ? { get: Object.freeze(() => new Uint8Array(value.bytes)) }
      : { value, writable: true };
  // A descriptor inherits as well: `get` of a polluted Object.prototype would stand beside the value.
  const descriptor = { __proto__: null, ...access, enumerable: true, configurable: true };
  Object.defineProperty(target, key, descriptor);
}

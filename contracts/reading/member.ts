/** Bytes on their way into an object: they cannot be frozen, so whoever reads them gets a copy. */
export class Bytes {
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

/**
 * Gives an object or a list a member of its own, whatever its name: an assignment to `__proto__` would
 * set the prototype, and one to a name that Object.prototype has may be refused or caught.
 */
export function defineMember(target: object, key: string | number, value: unknown): void {
  const access =
    value instanceof Bytes
      ? { get: Object.freeze(() => new Uint8Array(value.bytes)) }
      : { value, writable: true };
  // A descriptor inherits, too: `get` of a polluted Object.prototype would stand beside the value.
  const descriptor = { __proto__: null, ...access, enumerable: true, configurable: true };
  Object.defineProperty(target, key, descriptor);
}

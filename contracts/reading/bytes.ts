/**
 * Whether a value is a Uint8Array or a subclass such as Buffer, of any realm. It checks the internal slot, since any
 * object may borrow a prototype.
 */
export function isBytes(value: unknown): value is Uint8Array {
  return typedArrayName(value) === 'Uint8Array';
}

/** `Uint8Array`, `Float64Array`, …; undefined for any other value. Never throws. */
export function typedArrayName(value: unknown): string | undefined {
  return TAG?.get?.call(value);
}

/** The getter of typed arrays, which works on typed arrays only. */
const TAG = Object.getOwnPropertyDescriptor(
  Object.getPrototypeOf(Uint8Array.prototype),
  Symbol.toStringTag,
);

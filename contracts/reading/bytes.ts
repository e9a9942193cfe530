/**
 * Whether a value is a Uint8Array or a subclass such as Buffer, of any realm; asked of what it is and
 * not of its prototypes, which anybody may borrow.
 */
export function isBytes(value: unknown): value is Uint8Array {
  return typedArrayName(value) === 'Uint8Array';
}

/** `Uint8Array`, `Float64Array`, …; undefined for what is no typed array. Never throws. */
export function typedArrayName(value: unknown): string | undefined {
  return TAG?.get?.call(value);
}

/** The getter that every typed array has, and that only a typed array answers. */
const TAG = Object.getOwnPropertyDescriptor(
  Object.getPrototypeOf(Uint8Array.prototype),
  Symbol.toStringTag,
);

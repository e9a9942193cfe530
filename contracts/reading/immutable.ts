import type { ExactNumber } from './exact-number.ts';

/**
 * A type as it is read back: everything readonly, and numbers exact. `unknown` stays unknown, so that a reader must
 * narrow it. With open enumerations an enum's value may be any string.
 */
export type Immutable<
  T,
  Enums extends 'closed' | 'open' = 'closed',
> = T extends readonly (infer Item)[]
  ? readonly Immutable<Item, Enums>[]
  : T extends object
    ? { readonly [Key in keyof T]: Immutable<T[Key], Enums> }
    : T extends number
      ? ExactNumber
      : T extends string
        ? Enums extends 'open'
          ? string
          : T
        : T;

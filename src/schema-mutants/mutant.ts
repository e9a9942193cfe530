import type { JsonPointer } from '../../contracts/json-pointer.ts';
import type { JsonObject } from '../../contracts/json-value.ts';

/** One change of one keyword of the schema, which payloads should notice. */
export interface Mutant {
  /** `LinkTokenGetResponse/required: drop "link_token"`: unique, and the same on every run. */
  readonly id: string;
  readonly operator: MutationName;
  readonly component: string;
  /** The changed schema's place within its component. */
  readonly pointer: JsonPointer;
  /** The changed part of it: `required`, `enum/3`. */
  readonly keyword: JsonPointer;
  /** The changed schema, which replaces the one at `pointer`. */
  readonly changed: JsonObject;
}

export type MutationName =
  | 'drop-required'
  | 'add-required'
  | 'drop-property'
  | 'drop-type'
  | 'allow-null'
  | 'allow-type'
  | 'forbid-null'
  | 'integer-to-number'
  | 'drop-enum'
  | 'drop-enum-value'
  | 'add-enum-value'
  | 'ignore-case'
  | 'drop-format'
  | 'loosen-format'
  | 'drop-items'
  | 'close-object'
  | 'open-object'
  | 'min-items'
  | 'max-items'
  | 'min-length'
  | 'max-length'
  | 'drop-reference'
  | 'swap-reference';

import type fc from 'fast-check';
import type { JsonValue } from '../../contracts/json-value.ts';
import type {
  ListNode,
  ObjectNode,
  PropertyNode,
  ResolvedNode,
  SchemaNode,
} from '../../contracts/schema/shape.ts';
import type { Extras, GenerationProfile } from './generation-profile.ts';

/** The arbitraries of the parts of a schema in one generation profile, each made once. */
export interface Tie {
  readonly profile: GenerationProfile;
  /** How many components each value has at least within one another. */
  readonly heights: ReadonlyMap<SchemaNode, number>;
  /** Whether no finite value, and no null, may stand at a place. */
  readonly isNever: (node: SchemaNode) => boolean;
  /** Values of the first arbitrary; of the next one where it finds none. */
  readonly orElse: <T>(
    first: fc.Arbitrary<T>,
    ...others: readonly fc.Arbitrary<T>[]
  ) => fc.Arbitrary<T>;
  readonly component: (name: string) => fc.Arbitrary<JsonValue>;
  readonly value: (node: SchemaNode) => fc.Arbitrary<JsonValue>;
  /** The values of a place other than null. */
  readonly present: (node: ResolvedNode) => fc.Arbitrary<JsonValue>;
  readonly list: (node: ListNode) => fc.Arbitrary<readonly JsonValue[]>;
  /** The value of a documented key; `undefined` where an optional one is absent. */
  readonly member: (property: PropertyNode) => fc.Arbitrary<JsonValue | undefined>;
  readonly extras: (node: ObjectNode) => fc.Arbitrary<Extras>;
}

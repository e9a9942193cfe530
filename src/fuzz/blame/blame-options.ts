import type { JsonValue } from '../../../contracts/json-value.ts';
import type { Components } from '../../../contracts/schema.ts';
import type { Culprit } from './value-shape.ts';

export interface BlameOptions {
  readonly components: Components;
  /** Whether the subject puts up with a payload, or stumbles over something else in it. */
  readonly isMended: (payload: JsonValue) => Promise<boolean>;
  /** Whether it puts up with a payload altogether. */
  readonly passes: (payload: JsonValue) => Promise<boolean>;
  /** Whether a payload has what is known to be to blame for something else. */
  readonly isExplained: (payload: JsonValue) => boolean;
  /** Whether a question costs much where it mends nothing, as with a hang. */
  readonly isCostly?: boolean;
}

export interface Blame {
  /** The smallest payload; with what else it lacks, where it lacks more than one thing. */
  readonly payload: JsonValue;
  /** Empty where the subject is content with nothing. */
  readonly culprits: readonly Culprit[];
}

import type { JsonPointer } from '../../contracts/json-pointer.ts';
import type { JsonValue } from '../../contracts/json-value.ts';
import type { Change, ComparedDocuments, Level, MovedPlace } from '../schema-changes/change.ts';

/** What fails a comparison: changes of this level, or worse. */
export type FailOn = 'breaking' | 'warning' | 'none';

export interface DriftResult extends ComparedDocuments {
  readonly changes: readonly Change[];
  /** Where what is below was not compared. */
  readonly moved: readonly MovedPlace[];
  readonly failOn: FailOn;
  /** What the changes mean for what is here. */
  readonly here: DriftHere;
}

export interface DriftHere {
  /** Of the pact: what has a changed place in it. */
  readonly interactions: readonly HitInteraction[];
  /** Payloads that are kept as examples, and are judged otherwise by the new document. */
  readonly fixtures: readonly HitFixture[];
  /** By the name of its file, and why. */
  readonly laws: readonly HitLaw[];
  /** What the user's own validator refuses of what the new document allows; null where nobody was asked. */
  readonly validator: AskedValidator | null;
  /** Why something above could not be told; null where all was. */
  readonly untold: string | null;
}

export interface HitInteraction {
  readonly interaction: string;
  /** The places of the changes that it has, as `component property`. */
  readonly places: readonly string[];
  /** Whether its example is none under the new document: at which place. */
  readonly refusedAt: JsonPointer | null;
}

export interface HitFixture {
  readonly fixture: string;
  readonly wasValid: boolean;
  readonly isValid: boolean;
}

export interface HitLaw {
  readonly law: string;
  readonly places: readonly string[];
}

export interface AskedValidator {
  /** How many payloads it was asked about that only the new document allows. */
  readonly asked: number;
  readonly refused: readonly RefusedPayload[];
  /** Why it could not be asked to the end; null where it was. */
  readonly problem: string | null;
}

/** A smallest payload that the new document allows, the old one does not, and the validator refuses. */
export interface RefusedPayload {
  /** The change that it shows, as `component property`. */
  readonly place: string;
  /** Where in the payload. */
  readonly path: JsonPointer;
  readonly payload: JsonValue;
  /** What the validator said, for people. */
  readonly said: string;
}

/** From the worst to the least. */
export const FAILING: Readonly<Record<FailOn, readonly Level[]>> = {
  breaking: ['breaking'],
  warning: ['breaking', 'warning'],
  none: [],
};

/**
 * Whether the comparison fails: by its changes, as the user's own validator refuses what is new, or, where warnings fail it, as
 * there are places that were not compared.
 */
export function hasFailed({
  changes,
  moved,
  failOn,
  here,
}: Pick<DriftResult, 'changes' | 'moved' | 'failOn' | 'here'>): boolean {
  const refuses = (here.validator?.refused.length ?? 0) > 0;
  return (
    changes.some(({ level }) => FAILING[failOn].includes(level)) ||
    (refuses && failOn !== 'none') ||
    (moved.length > 0 && failOn === 'warning')
  );
}

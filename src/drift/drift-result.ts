import type { JsonPointer } from '../../contracts/json-pointer.ts';
import type { JsonValue } from '../../contracts/json-value.ts';
import type {
  Change,
  ChangeCode,
  ComparedDocuments,
  Level,
  MovedPlace,
} from '../schema-changes/change.ts';

/** The least level of changes that fails a comparison. */
export type FailOn = 'breaking' | 'warning' | 'none';

export interface DriftResult extends ComparedDocuments {
  readonly changes: readonly Change[];
  /** Places below which nothing was compared. */
  readonly moved: readonly MovedPlace[];
  readonly failOn: FailOn;
  /** The impact of the changes here. */
  readonly here: DriftImpact;
}

export interface DriftImpact {
  /** The pact's interactions with a changed place. */
  readonly interactions: readonly HitInteraction[];
  /** Example payloads that the new document judges differently. */
  readonly fixtures: readonly HitFixture[];
  /** By the file's name, with the reason. */
  readonly laws: readonly HitLaw[];
  /** The user's validator, and which newly allowed payloads it refuses; null where none was named. */
  readonly validator: AskedValidator | null;
  /** Why a part of this is unknown; null where all is known. */
  readonly untold: string | null;
}

export interface HitInteraction {
  readonly interaction: string;
  /** Its changed places, as `component property`. */
  readonly places: readonly string[];
  /** The place at which the new document refuses its example; null where it does not. */
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
  /** The number of payloads that only the new document allows. */
  readonly asked: number;
  readonly refused: readonly RefusedPayload[];
  /** Why it was not asked to the end; null where it was. */
  readonly problem: string | null;
}

/** A smallest payload that the new document allows, the old one does not, and the validator refuses. */
export interface RefusedPayload {
  /** The change that it shows, as `component property`. */
  readonly place: string;
  /** The place in the payload. */
  readonly path: JsonPointer;
  readonly payload: JsonValue;
  /** The validator's message, for people. */
  readonly said: string;
}

/** The levels that fail, for each option. */
export const FAILING: Readonly<Record<FailOn, readonly Level[]>> = {
  breaking: ['breaking'],
  warning: ['breaking', 'warning'],
  none: [],
};

/**
 * Whether the comparison fails: by its changes, by what the user's validator refuses, or, where warnings fail it, by
 * places that were not compared.
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

/** The changes with other levels for some codes: all changes of such a code then have that level. */
export function withLevels(
  changes: readonly Change[],
  levels: Readonly<Partial<Record<ChangeCode, Level>>>,
): Change[] {
  return changes.map((change) => ({ ...change, level: levels[change.code] ?? change.level }));
}

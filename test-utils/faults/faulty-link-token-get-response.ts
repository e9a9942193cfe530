import fc from 'fast-check';
import { valueAt } from '../../contracts/json-pointer.ts';
import { type JsonValue, jsonTypeOf } from '../../contracts/json-value.ts';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { DEFAULT_REVISION, type Revision } from '../../contracts/revisions/index.ts';
import type { Components } from '../../contracts/schema/shape.ts';
import { componentArbitraries, presentArbitrary } from '../arbitraries/component-arbitraries.ts';
import { PLAIN, WILD } from '../arbitraries/generation-profile.ts';
import { goalAt, goalResponse, type ValueForm } from '../arbitraries/goals.ts';
import { routeText, type SchemaLocation, schemaLocationsOf } from '../arbitraries/place.ts';
import type { Tie } from '../arbitraries/tie.ts';
import { NoValueError, TRIES_OF_WHOLE, tried } from '../arbitraries/tried.ts';
import { validityOf } from '../arbitraries/validity.ts';
import { applyFault } from './apply-fault.ts';
import type { Fault } from './fault.ts';
import { faultOperators, type OperatorName } from './fault-operators.ts';
import { labelledFault } from './labelled-fault.ts';

/**
 * Responses with exactly one labelled fault: a kind of mistake, a place that allows it, and one way of making it there,
 * in a valid response. All but the fault shrinks.
 */
export function faultyLinkTokenGetResponse(
  revision: Revision = DEFAULT_REVISION,
): fc.Arbitrary<FaultyResponse> {
  const components = componentsOf(revision);
  const tie = componentArbitraries(components, WILD);
  const { telling, others } = faultTargets(schemaLocationsOf(components), tie);
  const byOperator = Map.groupBy([...telling, ...others], ({ operator }) => operator);
  const ofOperator = (targets: readonly FaultTarget[]) => {
    const byPlace = [...Map.groupBy(targets, ({ schemaLocation }) => schemaLocation).values()];
    const any = fc.constantFrom(...byPlace).chain((mistakes) => fc.constantFrom(...mistakes));
    // The target stays the same while the payload around it shrinks.
    return fc.noShrink(any).chain((target) => faultyResponseAt(components, target, tie));
  };
  return fc.oneof(...[...byOperator.values()].map(ofOperator));
}

export interface FaultyResponse {
  readonly payload: JsonValue;
  /** The only fault of the payload. */
  readonly fault: Fault;
}

/** Responses with the requested mistake, otherwise valid. */
export function faultyResponseAt(
  components: Components,
  { schemaLocation, operator, mistake, sound }: FaultTarget,
  tie: Tie,
): fc.Arbitrary<FaultyResponse> {
  const { route, schema, required } = schemaLocation;
  const valid = goalResponse(components, goalAt(route, sound), tie);
  const made = valid.map(({ value, at: path }): Made => {
    const place = { path, value: valueAt(value, path), schema, required };
    const faults = faultOperators[operator](place);
    const planned = faults.filter((one) => one.mistake === mistake);
    return { valid: value, faults: [...planned, ...faults] };
  });
  const nothing = `${operator} offers nothing at ${routeText(route)}`;
  if (validityOf(components) === null) return made.map((one) => withFirst(one, nothing));
  const labelled = made.map((one) => withLabelled(components, one));
  return tried([labelled], (faulty) => faulty.length > 0, TRIES_OF_WHOLE).map(([faulty]) => {
    if (faulty === undefined) throw new NoValueError(nothing);
    return faulty;
  });
}

/** A valid payload, and the faults that it may be given, the planned one first. */
interface Made {
  readonly valid: JsonValue;
  readonly faults: readonly Fault[];
}

function withFirst({ valid, faults: [fault] }: Made, nothing: string): FaultyResponse {
  if (fault === undefined) throw new Error(nothing);
  return { payload: applyFault(valid, fault), fault };
}

/** With the first of the faults that causes one finding; empty where none does. */
function withLabelled(components: Components, { valid, faults }: Made): readonly FaultyResponse[] {
  for (const fault of faults.slice(0, MOST_TRIED)) {
    const labelled = labelledFault(components, valid, fault);
    if (labelled !== null) return [labelled];
  }
  return [];
}

const MOST_TRIED = 12;

/** One mistake at one documented place, for any payload. */
export interface FaultTarget {
  readonly schemaLocation: SchemaLocation;
  readonly operator: OperatorName;
  /** The name of one of the operator's mistakes; another is made where the value does not allow this one. */
  readonly mistake: string;
  /** A value other than null that the place gets before the fault. */
  readonly sound: ValueForm;
}

/** Every mistake at every place: the significant ones, and the others. */
interface FaultTargets {
  readonly telling: readonly FaultTarget[];
  readonly others: readonly FaultTarget[];
}

/**
 * Significant are: at every place a missing key, a null, and a value of each wrong JSON type; all near misses of formats; every wrong type in place of the response, its metadata and its sessions. Of the remaining wrong types and
 * of enumerations, each place has the nearest misses and the others in turn, so that each is made somewhere.
 */
export function faultTargets(schemaLocations: readonly SchemaLocation[], tie: Tie): FaultTargets {
  const telling: FaultTarget[] = [];
  const others: FaultTarget[] = [];
  const visited = new Set<string>();
  for (const [turn, schemaLocation] of schemaLocations.entries()) {
    const isFirst = !visited.has(schemaLocation.location);
    visited.add(schemaLocation.location);
    const sound = soundForm(schemaLocation, tie);
    for (const operator of OPERATORS) {
      const offered = offeredAt(schemaLocation, operator, sound);
      const nearest = new Set(nearestOf(operator, offered));
      const farther = offered.filter((one) => !nearest.has(one));
      const inTurn = farther[turn % Math.max(1, farther.length)];
      // A component is the same wherever it is referred to, but a hand-written validator may forget a check at its
      // second place.
      const isEachType = operator === 'wrongType' && schemaLocations.length <= MANY_PLACES;
      const again = new Set(isEachType ? nearest : offered.slice(0, 1));
      for (const one of offered) {
        const isTelling =
          isPart(schemaLocation) || (isFirst ? nearest.has(one) || one === inTurn : again.has(one));
        const target = { schemaLocation, operator, mistake: one.mistake, sound };
        (isTelling ? telling : others).push(target);
      }
    }
  }
  return withEveryMistake({ telling, others });
}

/** Adds each mistake that is not yet significant at the first place that allows it. */
function withEveryMistake({ telling, others }: FaultTargets): FaultTargets {
  const nameOf = ({ operator, mistake }: FaultTarget) => `${operator} ${mistake}`;
  const told = new Set(telling.map(nameOf));
  const missed = others.filter((target) => {
    const isNew = !told.has(nameOf(target));
    told.add(nameOf(target));
    return isNew;
  });
  return {
    telling: [...telling, ...missed],
    others: others.filter((target) => !missed.includes(target)),
  };
}

/** The whole response, its metadata, its sessions: any value may come in their place. */
function isPart({ route, schema }: SchemaLocation): boolean {
  return route.length === 0 || (route.length === 1 && ['object', 'array'].includes(schema.kind));
}

/** Where a schema has more places, a component's second place is given one value of a wrong type, not one of each. */
const MANY_PLACES = 300;

const OPERATORS: readonly OperatorName[] = [
  ...([
    'missingKey',
    'unexpectedKey',
    'unexpectedNull',
    'badDateTime',
    'badUri',
    'badFormat',
  ] as const),
  ...(['unknownEnumValue', 'wrongType', 'badPattern', 'wrongLength', 'outOfRange'] as const),
  ...(['notAMultiple', 'wrongCount', 'repeatedItem', 'badKey', 'missingCompanion'] as const),
  'mixedAlternatives',
];

/** The mistakes that are made at the first possible place of each component. */
function nearestOf(operator: OperatorName, offered: readonly Fault[]): readonly Fault[] {
  switch (operator) {
    case 'unknownEnumValue':
      // A new value, and a known one in another case.
      return offered.slice(0, 2);
    case 'wrongType':
      return [...Map.groupBy(offered, ({ after }) => jsonTypeOf(after)).values()].flatMap(
        ([first]) => first ?? [],
      );
    default:
      return offered;
  }
}

function soundForm({ schema }: SchemaLocation, tie: Tie): ValueForm {
  const value =
    schema.kind === 'any' ? PLAIN.any : presentArbitrary(schema, { ...tie, profile: PLAIN });
  return { kind: 'value', name: 'sound', value };
}

function offeredAt(
  { schema, required, route }: SchemaLocation,
  operator: OperatorName,
  { value }: ValueForm,
): readonly Fault[] {
  const sound = sampleOf(value);
  if (sound === undefined) return [];
  const path = route.length === 0 ? '' : '/key';
  return faultOperators[operator]({ path, value: sound, schema, required });
}

/** Undefined where no value is possible. */
function sampleOf(values: fc.Arbitrary<JsonValue>): JsonValue | undefined {
  try {
    return fc.sample(values, { seed: 1, numRuns: 1 })[0];
  } catch (error) {
    if (error instanceof NoValueError) return undefined;
    throw error;
  }
}

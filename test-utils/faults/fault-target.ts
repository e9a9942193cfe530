import fc from 'fast-check';
import { type JsonValue, jsonTypeOf } from '../../contracts/json-value.ts';
import type { Destination } from '../arbitraries/destination.ts';
import type { ValueForm } from '../arbitraries/form.ts';
import { PLAIN } from '../arbitraries/manner.ts';
import { presentArbitrary, type Tie } from '../arbitraries/schema-node.ts';
import type { Fault } from './fault.ts';
import { faultOperators, type OperatorName } from './fault-operators.ts';

/** One mistake at one documented place, whatever the payload. */
export interface FaultTarget {
  readonly destination: Destination;
  readonly operator: OperatorName;
  /** Which of the operator's; another of them where this one cannot be made of what stands there. */
  readonly mistake: string;
  /** What the place has before it is spoiled: not null. */
  readonly sound: ValueForm;
}

/** Every mistake at every place: those that tell most, and the others. */
interface FaultTargets {
  readonly telling: readonly FaultTarget[];
  readonly others: readonly FaultTarget[];
}

/**
 * Telling is: at every place what can be left out, what may not be null, and a value of each wrong JSON type; of dates and URIs all near
 * misses; in place of the response, its metadata and its sessions all that is of a wrong type; of other
 * wrong types and of enumerations the nearest misses of each place and the others in turn, so that each
 * is made at some place.
 */
export function faultTargets(destinations: readonly Destination[], tie: Tie): FaultTargets {
  const telling: FaultTarget[] = [];
  const others: FaultTarget[] = [];
  const visited = new Set<string>();
  for (const [turn, destination] of destinations.entries()) {
    const isFirst = !visited.has(destination.location);
    visited.add(destination.location);
    const sound = soundForm(destination, tie);
    for (const operator of OPERATORS) {
      const offered = offeredAt(destination, operator, sound);
      const nearest = new Set(nearestOf(operator, offered));
      const farther = offered.filter((one) => !nearest.has(one));
      const inTurn = farther[turn % Math.max(1, farther.length)];
      // A component says the same wherever it is referred to, but who writes it down twice forgets something the second time.
      const again = new Set(operator === 'wrongType' ? nearest : offered.slice(0, 1));
      for (const one of offered) {
        const isTelling =
          isPart(destination) || (isFirst ? nearest.has(one) || one === inTurn : again.has(one));
        const target = { destination, operator, mistake: one.mistake, sound };
        (isTelling ? telling : others).push(target);
      }
    }
  }
  return withEveryMistake({ telling, others });
}

/** A mistake whose turn never came is told of at the first place where it can be made. */
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

/** The whole response, its metadata, its sessions: in place of them anything may come. */
function isPart({ route, schema }: Destination): boolean {
  return route.length === 0 || (route.length === 1 && ['object', 'array'].includes(schema.kind));
}

const OPERATORS: readonly OperatorName[] = [
  ...(['missingKey', 'unexpectedKey', 'unexpectedNull', 'badDateTime', 'badUri'] as const),
  ...(['unknownEnumValue', 'wrongType'] as const),
];

/** The mistakes that are made at the first place of each component where they can be made. */
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

function soundForm({ schema }: Destination, tie: Tie): ValueForm {
  const value =
    schema.kind === 'any' ? PLAIN.any : presentArbitrary(schema, { ...tie, manner: PLAIN });
  return { kind: 'value', name: 'sound', value };
}

function offeredAt(
  { schema, required, route }: Destination,
  operator: OperatorName,
  { value }: ValueForm,
): readonly Fault[] {
  const [sound = null] = fc.sample<JsonValue>(value, { seed: 1, numRuns: 1 });
  const path = route.length === 0 ? '' : '/key';
  return faultOperators[operator]({ path, value: sound, schema, required });
}

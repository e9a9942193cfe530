import fc from 'fast-check';
import type { JsonValue } from '../../contracts/json-value.ts';
import type { Destination } from '../arbitraries/destination.ts';
import type { ValueForm } from '../arbitraries/form.ts';
import { PLAIN } from '../arbitraries/manner.ts';
import { presentArbitrary, type Tie } from '../arbitraries/schema-node.ts';
import type { FaultOperator } from './fault.ts';
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
export interface FaultTargets {
  readonly telling: readonly FaultTarget[];
  readonly others: readonly FaultTarget[];
}

/**
 * Telling is: at every place what can be left out and what may not be null; of dates and URIs all near
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
    for (const [operator, nearest] of NEAREST) {
      const mistakes = mistakesAt(destination, faultOperators[operator], sound);
      const inTurn = nearest + (turn % Math.max(1, mistakes.length - nearest));
      for (const [index, mistake] of mistakes.entries()) {
        const isTelling =
          isPart(destination) ||
          (isFirst
            ? index < nearest || index === inTurn
            : tellsAgain(destination, operator, index));
        (isTelling ? telling : others).push({ destination, operator, mistake, sound });
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

/**
 * A component says the same wherever it is referred to, but who writes it down twice forgets something
 * the second time: to require a key, to refuse null, or, where neither can be seen, to look at all.
 */
function tellsAgain({ schema }: Destination, operator: OperatorName, index: number): boolean {
  if (operator === 'missingKey' || operator === 'unexpectedNull') return true;
  return operator === 'wrongType' && index === 0 && schema.kind !== 'any' && schema.nullable;
}

/** How many of an operator's mistakes, the first ones, are made everywhere. */
const NEAREST: readonly (readonly [OperatorName, number])[] = [
  ['missingKey', Number.POSITIVE_INFINITY],
  ['unexpectedKey', Number.POSITIVE_INFINITY],
  ['unexpectedNull', Number.POSITIVE_INFINITY],
  ['badDateTime', Number.POSITIVE_INFINITY],
  ['badUri', Number.POSITIVE_INFINITY],
  // A new value, and a known one in another case.
  ['unknownEnumValue', 2],
  ['wrongType', 1],
];

function soundForm({ schema }: Destination, tie: Tie): ValueForm {
  const value =
    schema.kind === 'any' ? PLAIN.any : presentArbitrary(schema, { ...tie, manner: PLAIN });
  return { kind: 'value', name: 'sound', value };
}

function mistakesAt(
  { schema, required, route }: Destination,
  operate: FaultOperator,
  { value }: ValueForm,
): readonly string[] {
  const [sound = null] = fc.sample<JsonValue>(value, { seed: 1, numRuns: 1 });
  const path = route.length === 0 ? '' : '/key';
  return operate({ path, value: sound, schema, required }).map(({ mistake }) => mistake);
}

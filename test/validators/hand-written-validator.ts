import {
  CAREFUL_HABITS,
  type Documented,
  type Habits,
  type JsonObject,
  type PlaceName,
} from './habits.ts';
import { responseShape } from './response-shape.ts';
import type { Members, ObjectShape, PresentShape, Shape } from './shape.ts';
import type { Validator } from './validator.ts';

/**
 * A validator as a client writes it by hand: correct with careful habits, which are those that are
 * not overridden. It shares nothing with the contract.
 */
export function handWrittenValidator(habits: Partial<Habits> = {}): Validator {
  const own: Habits = { ...CAREFUL_HABITS, ...habits };
  return (payload) => holds(own, responseShape, payload, '');
}

function holds(
  habits: Habits,
  shape: Shape,
  value: unknown,
  place: PlaceName,
  optional = false,
): boolean {
  if (!habits.looksAt(place)) return true;
  const documented = documentedOf(shape, optional);
  if (habits.mayBeNull(documented, place) && habits.isNull(value, place)) return true;
  const read = habits.readAs(value, documented.kind, place);
  return presentHolds(habits, present(shape), read, place);
}

function documentedOf(shape: Shape, optional: boolean): Documented {
  return { kind: present(shape).kind, nullable: shape.kind === 'nullable', optional };
}

function present(shape: Shape): PresentShape {
  return shape.kind === 'nullable' ? shape.shape : shape;
}

function presentHolds(
  habits: Habits,
  shape: PresentShape,
  value: unknown,
  place: PlaceName,
): boolean {
  switch (shape.kind) {
    case 'anything':
      return true;
    case 'text':
      return habits.isText(value, place);
    case 'date-time':
      return habits.isDateTime(value, place);
    case 'uri':
      return habits.isUri(value, place);
    case 'integer':
      return habits.isInteger(value, place);
    case 'one-of':
      return habits.isListed(value, shape.values, place);
    case 'list': {
      const itemHolds = (item: unknown) => holds(habits, shape.items, item, `${place}[]`);
      return habits.isList(value, place) && habits.itemsHold(value, itemHolds, place);
    }
    case 'object':
      return habits.isObject(value, place) && objectHolds(habits, shape, value, place);
  }
}

function objectHolds(
  habits: Habits,
  { required, optional }: ObjectShape,
  object: JsonObject,
  place: PlaceName,
): boolean {
  const membersHold = (members: Members, isOptional: boolean) =>
    Object.entries(members).every(([key, shape]) => {
      const at = place === '' ? key : `${place}.${key}`;
      return habits.hasKey(object, key, at)
        ? holds(habits, shape, object[key], at, isOptional)
        : habits.mayBeAbsent(documentedOf(shape, isOptional), at);
    });
  return (
    membersHold(required, false) &&
    membersHold(optional, true) &&
    habits.takes(object, Object.keys({ ...required, ...optional }), place)
  );
}

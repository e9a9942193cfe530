import type { JsonValue } from '../../contracts/json-value.ts';
import type { Facts, Placed, Spot } from './facts.ts';

/** Combines the children at the same place of several schemas. */
type Combine<Child> = (children: readonly Child[]) => Child;
type Types = Placed<readonly string[]>;
type Values = Placed<ReadonlyMap<string, Placed<JsonValue>>>;

/** The facts of a value for which all of these hold (`allOf`). */
export function allHold<Child>(
  facts: readonly Facts<Child>[],
  combine: Combine<Child>,
): Facts<Child> {
  return {
    types: said(facts, 'types').reduce<Types | null>(typesOfBoth, null),
    nullable: facts.some(forbidsNull) ? null : (said(facts, 'nullable')[0] ?? null),
    format: said(facts, 'format')[0] ?? null,
    values: said(facts, 'values').reduce<Values | null>(valuesOfBoth, null),
    required: new Map(facts.flatMap(({ required }) => [...required])),
    properties: properties(facts, combine),
    items: together(said(facts, 'items'), combine),
    others: othersOfAll(said(facts, 'others'), combine),
  };
}

/** The facts of a value for which one of these holds (`oneOf`, `anyOf`). */
export function oneHolds<Child>(
  facts: readonly Facts<Child>[],
  combine: Combine<Child>,
): Facts<Child> {
  const [format = null] = said(facts, 'format');
  const objects = facts.filter(({ types }) => types?.value.includes('object') ?? true);
  const others = said(objects, 'others').filter(({ value }) => value !== true);
  return {
    types: allTypes(facts),
    nullable: said(facts, 'nullable')[0] ?? null,
    format: facts.every((each) => each.format?.value === format?.value) ? format : null,
    values: allValues(facts),
    required: requiredByAll(objects),
    properties: properties(facts, combine),
    items: together(said(facts, 'items'), combine),
    others:
      others.length < objects.length
        ? null
        : (together(others.filter(isChild), combine) ?? others[0] ?? null),
  };
}

/** The statements of those that have one. */
function said<Child, Name extends 'types' | 'nullable' | 'format' | 'values' | 'items' | 'others'>(
  facts: readonly Facts<Child>[],
  name: Name,
): NonNullable<Facts<Child>[Name]>[] {
  const found: NonNullable<Facts<Child>[Name]>[] = [];
  for (const { [name]: value } of facts) if (value) found.push(value);
  return found;
}

/** Where no type fits both, any choice will do. */
function typesOfBoth(known: Types | null, next: Types): Types {
  const value = known?.value.filter((type) => next.value.includes(type)) ?? next.value;
  return value.length > 0 ? { value, spot: (known ?? next).spot } : (known ?? next);
}

function valuesOfBoth(known: Values | null, next: Values): Values {
  if (known === null) return next;
  return { ...known, value: new Map([...known.value].filter(([json]) => next.value.has(json))) };
}

/** A schema without a type allows null; a type forbids it unless it says otherwise. */
function forbidsNull<Child>({ nullable, types, values }: Facts<Child>): boolean {
  return nullable === null && (types !== null || values !== null);
}

function othersOfAll<Child>(
  others: readonly Placed<boolean | Child>[],
  combine: Combine<Child>,
): Placed<boolean | Child> | null {
  const closed = others.find(({ value }) => value === false);
  return closed ?? together(others.filter(isChild), combine) ?? others[0] ?? null;
}

function isChild<Child>(others: Placed<boolean | Child>): others is Placed<Child> {
  return typeof others.value !== 'boolean';
}

function allTypes<Child>(facts: readonly Facts<Child>[]): Types | null {
  const types = said(facts, 'types');
  const [first] = types;
  if (first === undefined || types.length < facts.length) return null;
  const names = [...new Set(types.flatMap(({ value }) => value))].sort();
  return { value: names, spot: first.spot };
}

function allValues<Child>(facts: readonly Facts<Child>[]): Values | null {
  const values = said(facts, 'values');
  const [first] = values;
  if (first === undefined || values.length < facts.length) return null;
  return { value: new Map(values.flatMap(({ value }) => [...value])), spot: first.spot };
}

function requiredByAll<Child>(facts: readonly Facts<Child>[]): ReadonlyMap<string, Spot> {
  const [first, ...others] = facts.map(({ required }) => required);
  return new Map([...(first ?? [])].filter(([name]) => others.every((each) => each.has(name))));
}

function properties<Child>(
  facts: readonly Facts<Child>[],
  combine: Combine<Child>,
): ReadonlyMap<string, Placed<Child>> {
  const found = new Map<string, Placed<Child>[]>();
  for (const [name, property] of facts.flatMap((each) => [...each.properties])) {
    const known = found.get(name);
    if (known === undefined) found.set(name, [property]);
    else known.push(property);
  }
  return new Map(
    [...found].flatMap(([name, several]) => {
      const property = together(several, combine);
      return property === null ? [] : [[name, property]];
    }),
  );
}

function together<Child>(
  children: readonly Placed<Child>[],
  combine: Combine<Child>,
): Placed<Child> | null {
  const [first] = children;
  if (first === undefined) return null;
  return { value: combine(children.map(({ value }) => value)), spot: first.spot };
}

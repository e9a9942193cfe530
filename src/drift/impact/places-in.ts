import { childPointer, type JsonPointer } from '../../../contracts/json-pointer.ts';
import { isJsonObject, type JsonValue } from '../../../contracts/json-value.ts';
import { RESPONSE_COMPONENT } from '../../../contracts/response-component.ts';
import { referenceTo } from '../../../contracts/schema/schema.ts';
import type { Change } from '../../schema-changes/change.ts';
import type { DocumentedResponse } from '../../schema-changes/read-response.ts';
import { type Term, Terms } from '../../schema-changes/terms.ts';

type Located = Pick<Change, 'schema' | 'property'>;

/** A documented place: `component property`, as a change names it. */
export function placeOf({ schema, property }: Located): string {
  return property === '' ? schema : `${schema} ${property}`;
}

/** A documented place of a payload; a component comes after the key that leads to it. */
export interface MetPlace {
  readonly place: string;
  readonly path: JsonPointer;
}

/** The documented places of a payload, in its order. */
export function placesIn(document: DocumentedResponse, payload: JsonValue): readonly MetPlace[] {
  const terms = new Terms(document);
  const met: MetPlace[] = [];
  visit(payload, '', terms.of(referenceTo(document.reading.root)), {
    schema: RESPONSE_COMPONENT,
    property: '',
  });
  return met;

  function visit(value: JsonValue, path: JsonPointer, term: Term, place: Located): void {
    met.push({ place: placeOf(place), path });
    const { components, target } = terms.referralOf(term);
    const component = components.at(-1);
    const at = component === undefined ? place : { schema: component, property: '' };
    if (placeOf(at) !== placeOf(place)) met.push({ place: placeOf(at), path });
    const { properties, items } = terms.factsOf(target);
    if (Array.isArray(value) && items !== null) {
      const below = { ...at, property: `${at.property}[]` };
      value.forEach((item: JsonValue, index) => {
        visit(item, childPointer(path, index), items.value, below);
      });
    }
    if (!isJsonObject(value)) return;
    for (const [key, member] of Object.entries(value)) {
      const documented = properties.get(key);
      if (documented === undefined) continue;
      const property = at.property === '' ? key : `${at.property}.${key}`;
      visit(member, childPointer(path, key), documented.value, { ...at, property });
    }
  }
}

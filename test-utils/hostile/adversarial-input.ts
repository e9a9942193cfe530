import type { FindingCode } from '../../contracts/finding.ts';
import type { JsonPointer } from '../../contracts/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';
import type { Place } from '../arbitraries/place.ts';
import { applyFault } from '../faults/apply-fault.ts';

/** One kind of adversarial input in the text of a response. */
export interface AdversarialInput {
  /** Its name in a few words: `a key twice, the right one last`. */
  readonly name: string;
  /** How often it is generated beside the others: long ones rarely. */
  readonly weight: number;
  /** Null where the response has no place for it. */
  readonly write: (response: HostileTarget) => WrittenText | null;
}

/** A valid response, and the choices of where its adversarial part goes. */
export interface HostileTarget {
  readonly payload: JsonObject;
  readonly places: readonly Place[];
  /** Chooses among the possible places. */
  readonly place: number;
  /** Chooses among the characters or the keys. */
  readonly at: number;
}

interface WrittenText {
  readonly text: string;
  readonly fault: HostileFault | null;
}

/** The only finding of a strict reader. */
export interface HostileFault {
  readonly code: FindingCode;
  readonly path: JsonPointer;
}

/** An object of a response: the response itself, its metadata, an object in a list. */
export interface ObjectAt {
  readonly path: JsonPointer;
  readonly value: JsonObject;
}

interface WrittenObject {
  readonly json: string;
  readonly fault?: HostileFault | null;
}

export const NOT_JSON: HostileFault = { code: 'not-json', path: '' };

export const USUAL = 4;
/** For a text of 10,000 characters or more. */
export const RARE = 3;

/** Text around or instead of the whole response. */
export function whole(
  name: string,
  fault: HostileFault | null,
  write: (text: string, at: number) => string,
  weight = USUAL,
): AdversarialInput {
  return {
    name,
    weight,
    write: ({ payload, at }) => ({ text: write(JSON.stringify(payload), at), fault }),
  };
}

/** Selects places of one kind. */
export type PlaceKind = (schema: Place['schema']) => boolean;

export const isPlainText: PlaceKind = (schema) =>
  schema.kind === 'string' && schema.format === null;
export const isDateTime: PlaceKind = (schema) =>
  schema.kind === 'string' && schema.format === 'date-time';
export const isUri: PlaceKind = (schema) => schema.kind === 'string' && schema.format === 'uri';
export const isEnum: PlaceKind = ({ kind }) => kind === 'enum';
export const isInteger: PlaceKind = ({ kind }) => kind === 'integer';

/**
 * A raw JSON value at a documented place of a kind, and the finding there. A response without such a place has it under
 * an undocumented key, where any value is valid.
 */
export function atPlace(
  name: string,
  kind: PlaceKind,
  json: string,
  code: FindingCode | null = null,
  weight = USUAL,
): AdversarialInput {
  const elsewhere = extraMember(name, 'hostile', json);
  return {
    name,
    weight,
    write(target) {
      const possible = target.places.filter(({ schema }) => kind(schema));
      const at = pick(possible, target.place);
      if (at === undefined) return elsewhere.write(target);
      const fault = code === null ? null : { code, path: at.path };
      return { text: textWith(target.payload, at.path, json), fault };
    },
  };
}

/** An adversarial input in an open object. */
export function inOpenObject(
  name: string,
  write: (object: ObjectAt) => WrittenObject,
  weight = USUAL,
): AdversarialInput {
  return inObject(name, ({ schema }) => schema.kind === 'object' && schema.open, write, weight);
}

/** An adversarial input at a key of an object. */
export function atKey(
  name: string,
  write: (object: ObjectAt, key: string) => WrittenObject,
): AdversarialInput {
  return inObject(
    name,
    ({ value }) => isJsonObject(value) && Object.keys(value).length > 0,
    (object, at) => write(object, pick(Object.keys(object.value), at) ?? ''),
    USUAL,
  );
}

function inObject(
  name: string,
  willDo: (place: Place) => boolean,
  write: (object: ObjectAt, at: number) => WrittenObject,
  weight: number,
): AdversarialInput {
  return {
    name,
    weight,
    write({ payload, places, place, at }) {
      const objects = places
        .filter(willDo)
        .flatMap(({ path, value }) => (isJsonObject(value) ? [{ path, value }] : []));
      const object = pick(objects, place);
      if (object === undefined) return null;
      const { json, fault = null } = write(object, at);
      return { text: textWith(payload, object.path, json), fault };
    },
  };
}

/** An undocumented key in any open object. `json` is JSON, and so may be the key. */
export function extraMember(
  name: string,
  key: string,
  json: string,
  { weight = USUAL, keyJson = JSON.stringify(key) } = {},
): AdversarialInput {
  return inOpenObject(
    name,
    ({ value }) => ({ json: objectText(without(value, [key]), `${keyJson}:${json}`) }),
    weight,
  );
}

/** Several undocumented keys, and the fault that they make together. */
export function extraMembers(
  name: string,
  members: readonly (readonly [key: string, json: string])[],
  faultOf: (object: ObjectAt) => HostileFault | null = () => null,
  weight = USUAL,
): AdversarialInput {
  const keys = members.map(([key]) => key);
  const json = members.map(([key, value]) => member(key, value)).join();
  return inOpenObject(
    name,
    (object) => ({ json: objectText(without(object.value, keys), json), fault: faultOf(object) }),
    weight,
  );
}

/** A malformed member in any open object. */
export function brokenMember(name: string, text: string, weight = USUAL): AdversarialInput {
  return inOpenObject(
    name,
    ({ value }) => ({ json: objectText(value, text), fault: NOT_JSON }),
    weight,
  );
}

/** The nth element, counted cyclically; undefined where there is none. */
export function pick<T>(elements: readonly T[], n: number): T | undefined {
  return elements[n % Math.max(1, elements.length)];
}

/**
 * The text of a payload with raw JSON at one place: `JSON.stringify` writes no duplicate keys, and no number beyond a
 * double. The place may be new.
 */
export function textWith(payload: JsonValue, path: JsonPointer, json: string): string {
  const marked = JSON.stringify(applyFault(payload, { path, after: MARK }));
  return marked.replace(JSON.stringify(MARK), () => json);
}

/** In no payload. */
const MARK = '\u0000 raw JSON goes here \u0000';

/** An object's text with raw members before or after its own. */
export function objectText(
  object: JsonObject,
  members: string,
  where: 'first' | 'last' = 'last',
): string {
  const own = JSON.stringify(object).slice(1, -1);
  const both = where === 'first' ? [members, own] : [own, members];
  return `{${both.filter((part) => part !== '').join()}}`;
}

/** Half surrogates and controls are escaped already, so that the text is well-formed Unicode. */
export function member(key: string, json: string): string {
  return `${JSON.stringify(key)}:${json}`;
}

export function without(object: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}

/** A string in JSON with every code unit escaped. */
export function escaped(text: string): string {
  const units = text.split('').map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'));
  return `"${units.map((unit) => `\\u${unit}`).join('')}"`;
}

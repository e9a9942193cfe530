import { type JsonPointer, pointerKeys } from '../../contracts/json-pointer.ts';
import { isJsonObject, type JsonObject } from '../../contracts/json-value.ts';
import type { Place } from '../arbitraries/place.ts';
import { type AdversarialInput, type HostileFault, pick, USUAL } from './adversarial-input.ts';
import { textWith } from './raw-json.ts';

/** An object of a response: the response itself, its metadata, an object in a list. */
export interface ObjectAt {
  readonly path: JsonPointer;
  /** The response is level 1. */
  readonly level: number;
  readonly value: JsonObject;
}

interface WrittenObject {
  readonly json: string;
  readonly fault?: HostileFault;
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
    ({ value }) => keysOf(value).length > 0,
    (object, at) => {
      return write(object, pick(keysOf(object.value), at) ?? '');
    },
  );
}

function inObject(
  name: string,
  willDo: (place: Place) => boolean,
  write: (object: ObjectAt, at: number) => WrittenObject,
  weight = USUAL,
): AdversarialInput {
  return {
    name,
    weight,
    write({ payload, places, place, at }) {
      const objects = places.filter(willDo).flatMap(({ path, value }) => {
        const level = pointerKeys(path).length + 1;
        return isJsonObject(value) ? [{ path, level, value }] : [];
      });
      const object = pick(objects, place);
      if (object === undefined) return null;
      const { json, fault = null } = write(object, at);
      return { text: textWith(payload, object.path, json), fault };
    },
  };
}

function keysOf(value: unknown): readonly string[] {
  return isJsonObject(value) ? Object.keys(value) : [];
}

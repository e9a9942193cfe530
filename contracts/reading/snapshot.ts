import type { Finding } from '../finding.ts';
import type { SchemaDocument } from '../schema/schema.ts';
import { type ExactNumber, exactDouble, standIn } from './exact-number.ts';
import { DEEPEST } from './json-structure.ts';
import type { KeptDigits } from './kept-digits.ts';
import { defineMember } from './member.ts';
import { objectReading } from './object-reading.ts';
import {
  MOST_VALUES,
  placeBelow,
  type ReadingPlace,
  type RefusalCode,
  refusal,
  rootPlace,
} from './place.ts';

/** A value at one moment: each part read once, and nothing shared with the original. */
interface Snapshot {
  /**
   * The value that was read: numbers as doubles, date objects as strings, bytes behind getters. Not yet frozen. An
   * object that was given at two places is one object at two places.
   */
  readonly value: unknown;
  /** The numbers that their doubles do not carry; the value has stand-ins for them. */
  readonly digits: readonly KeptDigits[];
  /** The objects and lists that the value is made of. */
  readonly containers: readonly object[];
  /** The parts that could not be read, one finding a place. */
  readonly findings: readonly Finding[];
  /** False where reading stopped early, at the limit of findings. */
  readonly isWhole: boolean;
}

/** An object or a list that is being read, and how far it was read. */
interface Frame {
  /** The frame around it; null for the one around the response. */
  readonly outer: Frame | null;
  readonly place: ReadingPlace | null;
  readonly given: object;
  /** Null for a list. */
  readonly keys: readonly string[] | null;
  readonly length: number;
  /** The object or list that the values are read into. */
  readonly into: object;
  /** The counts when this frame was opened. */
  readonly valuesBefore: number;
  readonly findingsBefore: number;
  /** The member that is being read. */
  key: string | number;
  /** The index of the next member. */
  next: number;
  /** The number of levels so far, this one included. */
  levels: number;
}

/** An object that was read without a finding, and the result. */
interface ReadObject {
  readonly into: object;
  /** The place where it was read; null around the response. */
  readonly place: ReadingPlace | null;
  /** The number of values in it, counting shared objects each time. */
  readonly values: number;
  readonly levels: number;
}

/** Takes a snapshot of a value given as a response. Never throws, whatever the value does. */
export function takeSnapshot(given: unknown, document: SchemaDocument): Snapshot {
  return new SnapshotReader(document).read(given);
}

/** A hostile value must not cause endless findings. */
const MOST_FINDINGS = 1000;
const MOST_CHARACTERS = 1_000_000;

/** Without recursion, since the caller's stack may be deep already. */
class SnapshotReader {
  readonly #document: SchemaDocument;
  readonly #ancestors = new Set<object>();
  /**
   * An object at many places is read once: forty objects, each holding the next one twice, mean a million million
   * values.
   */
  readonly #read = new Map<object, ReadObject>();
  readonly #digits: KeptDigits[] = [];
  readonly #containers: object[] = [];
  readonly #findings: Finding[] = [];
  #inner: Frame | null = null;
  #characters = 0;
  #values = 0;

  constructor(document: SchemaDocument) {
    this.#document = document;
  }

  read(given: unknown): Snapshot {
    const around: { response?: unknown } = Object.create(null);
    this.#open({ response: given }, ['response'], around, null);
    for (let frame = this.#inner; frame !== null; frame = this.#inner) {
      if (frame.next < frame.length && !this.#isFull) this.#readNext(frame);
      else this.#close(frame);
    }
    return {
      value: around.response,
      digits: this.#digits,
      containers: this.#containers,
      findings: this.#findings,
      isWhole: !this.#isFull,
    };
  }

  get #isFull(): boolean {
    return (
      this.#values > MOST_VALUES ||
      this.#findings.length >= MOST_FINDINGS ||
      this.#characters >= MOST_CHARACTERS
    );
  }

  #open(given: object, keys: Frame['keys'], into: object, place: Frame['place']): void {
    this.#inner = {
      ...{ outer: this.#inner, place, given, keys, into, key: '', next: 0, levels: 1 },
      // Read once: a Proxy may answer differently the next time.
      length: keys === null ? Number(Reflect.get(given, 'length')) : keys.length,
      valuesBefore: this.#values,
      findingsBefore: this.#findings.length,
    };
    this.#ancestors.add(given);
  }

  #close({ outer, place, given, into, levels, valuesBefore, findingsBefore }: Frame): void {
    this.#inner = outer;
    this.#ancestors.delete(given);
    if (outer !== null) addLevels(outer, levels);
    if (this.#findings.length > findingsBefore) return;
    this.#read.set(given, { into, place, values: this.#values - valuesBefore, levels });
  }

  #readNext(frame: Frame): void {
    frame.key = frame.keys?.[frame.next] ?? frame.next;
    frame.next++;
    this.#values++;
    const value = this.#readMember(frame);
    if (value !== undefined) defineMember(frame.into, frame.key, value);
    if (this.#values > MOST_VALUES) {
      this.#refuse(frame, `more than ${MOST_VALUES} values`, 'too-large');
    }
  }

  /** The value of a member; undefined where it is absent or cannot be read. */
  #readMember(frame: Frame): unknown {
    let given: unknown;
    try {
      given = Reflect.get(frame.given, frame.key);
    } catch {
      return this.#refuse(frame, 'a property that throws when it is read');
    }
    switch (typeof given) {
      case 'undefined':
        return frame.keys === null ? this.#refuse(frame, 'undefined') : undefined;
      case 'string':
      case 'boolean':
        return given;
      case 'number':
        return Number.isFinite(given)
          ? this.#readNumber(frame, exactDouble(given))
          : this.#refuse(frame, String(given));
      case 'bigint':
        return this.#readNumber(frame, given);
      case 'function':
      case 'symbol':
        return this.#refuse(frame, `a ${typeof given}`);
      case 'object':
        return given === null ? null : this.#readObject(frame, given);
    }
  }

  #readNumber({ into, key }: Frame, number: ExactNumber): number {
    if (typeof number === 'number') return number;
    this.#digits.push({ container: into, key, number });
    return standIn(number);
  }

  #readObject(frame: Frame, given: object): unknown {
    if (this.#ancestors.has(given)) return this.#refuse(frame, 'an object that contains itself');
    const place = this.#placeOf(frame);
    const known = this.#read.get(given);
    // Again only where the schema asks the same of it, and where it is not too deep.
    const isKnown = known?.place?.schema === place.schema;
    if (isKnown && place.depth + known.levels <= DEEPEST) {
      this.#values += known.values;
      addLevels(frame, known.levels);
      return known.into;
    }
    try {
      const reading = objectReading(given, place.schema);
      switch (reading.kind) {
        case 'members':
          return this.#readInside(frame, given, Object.keys(given), place);
        case 'list':
          return this.#readInside(frame, given, null, place);
        case 'value':
          return reading.value;
        case 'number':
          return this.#readNumber(frame, reading.number);
        case 'refused':
          return this.#refuse(frame, reading.received, reading.code);
      }
    } catch {
      // Only a Proxy's traps throw here; a throwing getter is a fault of its own property.
      return this.#refuse(frame, 'an object that throws when it is looked at');
    }
  }

  #readInside(frame: Frame, given: object, keys: Frame['keys'], place: ReadingPlace): unknown {
    if (place.depth >= DEEPEST) return this.#refuse(frame, `level ${DEEPEST + 1}`, 'too-deep');
    const into = keys === null ? [] : {};
    this.#open(given, keys, into, place);
    this.#containers.push(into);
    return into;
  }

  #refuse(frame: Frame, received: string, code: RefusalCode = 'unsupported-value'): undefined {
    const finding = refusal(this.#placeOf(frame), code, received);
    this.#findings.push(finding);
    this.#characters += finding.path.length;
  }

  #placeOf({ place, key }: Frame): ReadingPlace {
    return place === null ? rootPlace(this.#document) : placeBelow(this.#document, place, key);
  }
}

function addLevels(frame: Frame, below: number): void {
  frame.levels = Math.max(frame.levels, below + 1);
}

import type { JsonType, JsonValue } from '../../../contracts/json-value.ts';
import type { Check } from '../../../contracts/schema/check.ts';
import { canonicalJson } from '../../../contracts/schema/equal-json.ts';
import { TYPE_NAMES } from '../../../contracts/schema/schema.ts';
import type { FormId } from './compare.ts';
import type { ListFacts } from './list-facts.ts';
import type { NumberFacts } from './number-facts.ts';
import type { ObjectFacts } from './object-facts.ts';
import type { TextFacts } from './text-facts.ts';

/**
 * Values of one JSON type, in canonical form: two with the same key are the same values. Null stands for no value.
 *
 * `test` tells whether a value of that type is one of them.
 */
export type Part = { readonly key: string; readonly test: Check } & Says;

export type Says =
  | { readonly kind: 'all' }
  | { readonly kind: 'values'; readonly values: readonly JsonValue[] }
  | { readonly kind: 'text'; readonly facts: TextFacts }
  | { readonly kind: 'number'; readonly facts: NumberFacts }
  | { readonly kind: 'list'; readonly facts: ListFacts }
  | { readonly kind: 'object'; readonly facts: ObjectFacts }
  | { readonly kind: 'any' | 'both' | 'one'; readonly parts: readonly Part[] }
  | { readonly kind: 'not'; readonly part: Part };

export const ALL: Part = { kind: 'all', key: 'all', test: () => true };

/** Longer keys are of schemas that are not worth it, or hostile. */
const LONGEST_KEY = 100_000;

/** What a schema says is too much for a canonical form. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

export function partOf(says: Says, test: Check): Part {
  const key = keyOf(says);
  if (key.length > LONGEST_KEY) throw new TooLargeError(key.slice(0, 100));
  return { ...says, key, test };
}

function keyOf(says: Says): string {
  switch (says.kind) {
    case 'all':
      return ALL.key;
    case 'values':
      return `values ${JSON.stringify(says.values.map(canonicalJson).sort())}`;
    case 'any':
    case 'both':
    case 'one':
      return `${says.kind} ${JSON.stringify(says.parts.map(({ key }) => key).sort())}`;
    case 'not':
      return `not ${JSON.stringify(says.part.key)}`;
    default:
      return `${says.kind} ${JSON.stringify(says.facts)}`;
  }
}

/** These values alone; null where there are none. */
export function valuesPart(values: readonly JsonValue[]): Part | null {
  const byText = new Map(values.map((value) => [canonicalJson(value), value]));
  if (byText.size === 0) return null;
  return partOf({ kind: 'values', values: [...byText.values()] }, (value) =>
    byText.has(canonicalJson(value)),
  );
}

export const JSON_TYPES = TYPE_NAMES.filter((name): name is JsonType => name !== 'integer');

/** All values that a schema accepts, by their JSON type. */
export type Form = Readonly<Record<JsonType, Part | null>>;

export const NO_VALUE: Form = formOf(() => null);
export const ANY_VALUE: Form = formOf(() => ALL);

export function formOf(partOfType: (type: JsonType) => Part | null): Form {
  return {
    null: partOfType('null'),
    boolean: partOfType('boolean'),
    number: partOfType('number'),
    string: partOfType('string'),
    array: partOfType('array'),
    object: partOfType('object'),
  };
}

/** All forms that were met, besides those of another table: what was met for a while can be let go. */
export class Forms {
  readonly #known: Forms | null;
  readonly #first: FormId;
  readonly #ids = new Map<string, FormId>();
  readonly #forms: (Form | undefined)[] = [];
  readonly none: FormId;
  readonly any: FormId;

  constructor(known: Forms | null = null) {
    this.#known = known;
    this.#first = known === null ? 0 : known.#first + known.#forms.length;
    this.none = this.idOf(NO_VALUE);
    this.any = this.idOf(ANY_VALUE);
  }

  idOf(form: Form): FormId {
    return this.#idOfKey(formKey(form), form);
  }

  /** Stands for a form that is not known yet; the same for the same name. */
  unknown(name: string): FormId {
    return this.#idOfKey(`? ${name}`, undefined);
  }

  /** Lets a form be known by a number that was given before. */
  know(id: FormId, form: Form): void {
    if (this.of(id) !== undefined) return;
    this.#forms[id - this.#first] = form;
    const key = formKey(form);
    if (this.#find(key) === undefined) this.#ids.set(key, id);
  }

  /** Undefined where it is not known. */
  of(id: FormId): Form | undefined {
    return id < this.#first ? this.#known?.of(id) : this.#forms[id - this.#first];
  }

  #find(key: string): FormId | undefined {
    const found = this.#known === null ? undefined : this.#known.#find(key);
    return found ?? this.#ids.get(key);
  }

  #idOfKey(key: string, form: Form | undefined): FormId {
    const found = this.#find(key);
    if (found !== undefined) return found;
    const id = this.#first + this.#forms.length;
    this.#forms.push(form);
    this.#ids.set(key, id);
    return id;
  }
}

function formKey(form: Form): string {
  return JSON.stringify(JSON_TYPES.map((type) => form[type]?.key ?? null));
}

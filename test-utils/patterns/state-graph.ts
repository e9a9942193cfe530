/** A nondeterministic automaton whose states are found as one walks it. Its symbols are those of an alphabet. */
export interface StateGraph {
  readonly start: number;
  readonly moves: (state: number) => Moves;
  /** Whether a text may end here. */
  readonly accepts: (state: number) => boolean;
  /** Whether every text that follows is known to be taken. */
  readonly takesAll: (state: number) => boolean;
}

/** For each symbol where it may lead. A symbol that leads nowhere is left out. */
export type Moves = ReadonlyMap<number, readonly number[]>;

/** Gives things numbers; equal ones the same. */
export class Numbering<T> {
  readonly #numbers = new Map<string, number>();
  readonly #things: T[] = [];
  readonly #most: number;
  readonly #tooMany: () => Error;

  constructor(most: number, tooMany: () => Error) {
    this.#most = most;
    this.#tooMany = tooMany;
  }

  numberOf(key: string, thing: () => T): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    if (this.#things.length >= this.#most) throw this.#tooMany();
    const number = this.#things.push(thing()) - 1;
    this.#numbers.set(key, number);
    return number;
  }

  get(number: number): T {
    const thing = this.#things[number];
    if (thing === undefined) throw new RangeError(`no thing has the number ${number}`);
    return thing;
  }
}

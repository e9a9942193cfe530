import type { Spread, Summary } from './statistics.ts';

/** One row of the table of targets, which its file measures when it is run. */
export interface Row {
  readonly name: string;
  /** The promise, in words. */
  readonly target: string;
  readonly limits: readonly Limit[];
  /** The default number of rounds: few where one takes seconds. */
  readonly rounds: number;
  readonly measure: (setting: Setting) => Promise<Measured>;
}

export interface Limit {
  readonly figure: string;
  readonly is: 'at-most' | 'at-least';
  readonly limit: number;
  /** Measured only with `--large`. */
  readonly large?: true;
}

export interface Setting {
  readonly rounds: number;
  /** Whether to measure also what takes a gigabyte. */
  readonly large: boolean;
  /** Called with what is measured next. */
  readonly progress: (round: number, name: string) => void;
}

export interface Measured {
  readonly figures: readonly Figure[];
  /** A remark for readers of the figures; empty for none. */
  readonly remark: string;
}

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: Unit;
  /** The quartiles of all rounds. */
  readonly spread: Spread;
  /** Where it compares validators: the validator, the payload, and its wrong verdicts on the suite. */
  readonly of?: {
    readonly subject: string;
    readonly payload: string;
    readonly wrongVerdicts: number;
  };
}

/** `x` is a ratio. */
export type Unit = 'x' | 'ns' | 's' | 'MB' | 'MB/s' | '%';

/** A row's figures, and whether they reach its target. */
export interface RowResult extends Measured {
  readonly row: string;
  readonly target: string;
  readonly limits: readonly Limit[];
  readonly reached: boolean;
}

export function atMost(figure: string, limit: number): Limit {
  return { figure, is: 'at-most', limit };
}

export function atLeast(figure: string, limit: number): Limit {
  return { figure, is: 'at-least', limit };
}

export function figure(name: string, { value, spread }: Summary, unit: Unit): Figure {
  return { name, value, unit, spread };
}

/** Whether figures keep all limits. Throws RangeError where a limited figure was not measured. */
export function isReached(limits: readonly Limit[], figures: readonly Figure[]): boolean {
  return limits.every((limit) => {
    const measured = figures.find(({ name }) => name === limit.figure);
    if (measured !== undefined) return isWithin(limit, measured.value);
    if (limit.large === true) return true;
    throw new RangeError(`${limit.figure} was not measured`);
  });
}

/** Whether a value is on the right side of a limit. */
export function isWithin({ is, limit }: Limit, value: number): boolean {
  return is === 'at-most' ? value <= limit : value >= limit;
}

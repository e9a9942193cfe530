import type { Spread, Summary } from '../measure/statistics.ts';

/** One row of the table of targets. */
export interface Row {
  /** The default number of rounds: few where one takes seconds. */
  readonly rounds: number;
  readonly measure: (setting: Setting) => Promise<Measured>;
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
  readonly of?: Validator;
}

export interface Validator {
  readonly subject: string;
  readonly payload: string;
  readonly wrongVerdicts: number;
}

/** `x` is a ratio. */
export type Unit = 'x' | 'ns' | 's' | 'MB' | 'MB/s' | '%';

export function figure(name: string, { value, spread }: Summary, unit: Unit): Figure {
  return { name, value, unit, spread };
}

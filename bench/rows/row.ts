import type { Spread, Summary } from '../measure/statistics.ts';

/** What is measured: one row of the table of targets. */
export interface Row {
  /** How often everything is measured unless told: few where one round takes seconds. */
  readonly rounds: number;
  readonly measure: (setting: Setting) => Promise<Measured>;
}

export interface Setting {
  readonly rounds: number;
  /** Also what takes a gigabyte. */
  readonly large: boolean;
  /** Is told what is measured next. */
  readonly progress: (round: number, name: string) => void;
}

export interface Measured {
  readonly figures: readonly Figure[];
  /** What a reader of the figures has to know; empty where there is nothing. */
  readonly remark: string;
}

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: Unit;
  /** The quartiles of all rounds. */
  readonly spread: Spread;
  /** Where it compares validators: whose cost, of which payload, and how many verdicts of the suite are wrong. */
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

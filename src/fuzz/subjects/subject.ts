import type { JsonValue } from '../../../contracts/json-value.ts';

/** Somebody's validator or handler, in whatever form it comes. */
export interface Subject {
  /**
   * What it says of a payload. Never rejects for what the subject does: a throw, a hang, a death and
   * an answer that is none are judgements. Throws InputError where there is no subject to ask at all.
   */
  readonly judge: (payload: JsonValue) => Promise<Judgement>;
  /** Ends what runs for it. The subject judges nothing afterwards. */
  readonly close: () => Promise<void>;
}

export type Judgement = { readonly kind: 'accepted' } | Rejection | Crash;

export interface Rejection {
  readonly kind: 'rejected';
  /** What stands after `rejected` for people: `with 404 (check the path and the credentials)`. */
  readonly how?: string;
}

/** The subject gave no verdict. */
export interface Crash {
  readonly kind: 'crashed';
  readonly cause: CrashCause;
  /** One line for people: the error's message, the exit code, what was answered instead. */
  readonly message: string;
  /** The stack frame that threw, `src/reader.js:3:14`, where one is known. */
  readonly where?: string;
}

/**
 * `threw`: it reported an error. `died`: its process ended. `hung`: no answer in time. `rubbish`: an
 * answer that is no verdict. `flooded`: more output than anybody reads.
 */
export type CrashCause = 'threw' | 'died' | 'hung' | 'rubbish' | 'flooded';

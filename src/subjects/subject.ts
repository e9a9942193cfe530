import type { JsonValue } from '../../contracts/json-value.ts';

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

export type Judgement = Acceptance | Rejection | Crash;

interface Acceptance {
  readonly kind: 'accepted';
  /**
   * What a handler returned, as JSON: of a function see `returnedText`, of a command the line, of a
   * server the body, which may be no JSON. Undefined where it returned nothing that can be compared.
   */
  readonly returned?: string | undefined;
  /** Of a server. */
  readonly status?: number;
}

interface Rejection {
  readonly kind: 'rejected';
  /** What stands after `rejected` for people: `with 404 (check the path and the credentials)`. */
  readonly how?: string;
  /** Of a server. */
  readonly status?: number;
}

/** The subject gave no verdict. */
export interface Crash {
  readonly kind: 'crashed';
  readonly cause: CrashCause;
  /** One line for people: the error's message, the exit code, what was answered instead. */
  readonly message: string;
  /** The stack frame that threw, `src/reader.js:3:14`, where one is known. */
  readonly where?: string;
  /** Of a server. */
  readonly status?: number;
  /** It threw where no caller can catch it: in a timer, or in a promise that is not awaited. */
  readonly uncaught?: true;
  /** Of a hang: how long it was waited for. */
  readonly waitedMs?: number;
  /** It is known of this very payload, and of no smaller one. */
  readonly onlyHere?: true;
}

/**
 * `threw`: it reported an error. `died`: its process ended. `hung`: no answer in time. `rubbish`: an
 * answer that is no verdict. `flooded`: more output than anybody reads. Of a handler that did answer:
 * `should-have-thrown` and `wrong-result` say what its oracles say; `changed`: a law of results is broken.
 */
export type CrashCause = 'threw' | 'died' | 'hung' | 'rubbish' | 'flooded' | WrongCause | 'changed';
export type WrongCause = 'should-have-thrown' | 'wrong-result';

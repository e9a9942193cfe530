// By name, as a test may put another clock in the place of the global one.
import { clearTimeout, setTimeout } from 'node:timers';
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
export type CrashCause =
  | 'threw'
  | 'died'
  | 'hung'
  | 'rubbish'
  | 'flooded'
  | 'should-have-thrown'
  | 'wrong-result'
  | 'changed';

export function crashed(cause: CrashCause, message: string, where: string | null = null): Crash {
  return { kind: 'crashed', cause, message, ...(where === null ? {} : { where }) };
}

export function hung(waitedMs: number, more = ''): Crash {
  return { ...crashed('hung', `no answer within ${waitedMs} ms${more}`), waitedMs };
}

/** How a subject is asked. */
export interface AskingOptions {
  /** Whether anything that it returns is fine, and only a throw is not. */
  readonly handler?: boolean;
  /** For one answer. */
  readonly timeoutMs?: number;
  /** For its start: of a command up to its first answer. */
  readonly startupMs?: number;
}

export const DEFAULTS = {
  handler: false,
  timeoutMs: 5000,
  startupMs: 30_000,
} as const satisfies AskingOptions;

/**
 * A subject that is asked a payload only when it is done with the one before. `end` ends what runs for it; it is called
 * while an answer is waited for, to cut that short, and again for what was only being started then.
 */
export function askedInTurn(ask: Subject['judge'], end: () => Promise<unknown>): Subject {
  let closed = false;
  let before: Promise<unknown> = Promise.resolve();
  return {
    judge: (payload) => {
      const judged = before.then(() => {
        if (closed) throw new Error('the subject is closed');
        return ask(payload);
      });
      before = judged.catch(() => {});
      return judged;
    },
    close: async () => {
      closed = true;
      await end();
      await before;
      await end();
    },
  };
}

/** So many hangs are waited for in full. */
const FULL_WAITS = 3;
/** A subject that hangs often is later waited for so many times its slowest answer. */
const TIMES_SLOWEST = 20;
const SHORTEST_MS = 500;

/** Waits `timeoutMs`; less for a subject that has hung a few times, and otherwise answers fast. */
export function adaptiveTimeout(timeoutMs: number) {
  let hangs = 0;
  let slowestMs = 0;
  return {
    ms: () =>
      hangs < FULL_WAITS
        ? timeoutMs
        : Math.min(timeoutMs, Math.max(SHORTEST_MS, TIMES_SLOWEST * Math.ceil(slowestMs))),
    answered: (afterMs: number) => {
      slowestMs = Math.max(slowestMs, afterMs);
    },
    hung: () => {
      hangs++;
    },
  };
}

/** What a promise gives, or what `late` gives (or throws) where it takes longer. It is not cancelled. */
export async function within<T>(promise: Promise<T>, ms: number, late: () => T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const isLate = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, ms, 'late');
  });
  try {
    const first = await Promise.race([promise.then((value) => ({ value })), isLate]);
    return first === 'late' ? late() : first.value;
  } finally {
    clearTimeout(timer);
  }
}

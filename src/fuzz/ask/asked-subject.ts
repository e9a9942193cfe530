import type { JsonValue } from '../../../contracts/json-value.ts';
import type { Judgement, Subject } from '../../subjects/subject.ts';
import { isHang, type Labelled } from '../discrepancy.ts';

/** The answer is not waited for any more: time is up, or Ctrl-C was pressed. */
export class StoppedWaiting extends Error {
  override readonly name = 'StoppedWaiting';
}

const POLL_MS = 50;
/** A campaign spends at most this much time on hangs, or a few of its longest waits. */
const MOST_WAITED_MS = 120_000;
const MOST_LONGEST_WAITS = 4;
/** After so many hangs at one kind of fault, and no answer, the subject gets no more of that kind. */
const MOST_OF_A_KIND = 5;

/**
 * The subject of a campaign, which is not waited for once the campaign is stopped. The time that is spent on its hangs
 * is kept within bounds, and what is left out for that is counted.
 */
export class AskedSubject implements Subject {
  readonly close: () => Promise<void>;
  readonly #subject: Subject;
  readonly #isStopped: () => boolean;
  readonly #kinds = new Map<string, { hung: number; answered: number }>();
  #waitedMs = 0;
  #longestMs = 0;
  /** The first answer since it was last forgotten. */
  first: Judgement | null = null;
  unasked = 0;

  constructor(subject: Subject, isStopped: () => boolean) {
    this.close = subject.close;
    this.#subject = subject;
    this.#isStopped = isStopped;
  }

  /** Rejects with StoppedWaiting as soon as the campaign is stopped. */
  async judge(payload: JsonValue): Promise<Judgement> {
    const said = await this.#inTime(payload);
    this.first ??= said;
    const ms = said.kind === 'crashed' && isHang(said) ? (said.waitedMs ?? 0) : 0;
    this.#waitedMs += ms;
    this.#longestMs = Math.max(this.#longestMs, ms);
    return said;
  }

  async #inTime(payload: JsonValue): Promise<Judgement> {
    if (this.#isStopped()) throw new StoppedWaiting('stopped before the question');
    let timer: NodeJS.Timeout | undefined;
    const stopped = new Promise<never>((_resolve, reject) => {
      timer = setInterval(() => {
        if (this.#isStopped()) reject(new StoppedWaiting('stopped waiting for an answer'));
      }, POLL_MS);
    });
    const judged = this.#subject.judge(payload);
    // It rejects when the subject is closed, and nothing else handles that.
    judged.catch(() => {});
    try {
      return await Promise.race([judged, stopped]);
    } finally {
      clearInterval(timer);
    }
  }

  /** Notes what was said of a payload of the campaign. */
  judged({ fault }: Labelled, said: Judgement | null): void {
    if (fault === null || said === null) return;
    const kind = this.#kinds.get(fault.code) ?? { hung: 0, answered: 0 };
    kind[isHang(said) ? 'hung' : 'answered']++;
    this.#kinds.set(fault.code, kind);
  }

  /** Whether a payload is likely to be answered; one that is not is counted as not asked. */
  isWorthAsking({ fault }: Labelled): boolean {
    const kind = this.#kinds.get(fault?.code ?? '');
    const isWorthIt = kind === undefined || kind.answered > 0 || kind.hung < MOST_OF_A_KIND;
    if (!isWorthIt) this.unasked++;
    return isWorthIt;
  }

  /** What to say where its hangs took all the time that they may; null where they did not. */
  problem(left: number): string | null {
    if (this.#waitedMs < Math.max(MOST_WAITED_MS, MOST_LONGEST_WAITS * this.#longestMs))
      return null;
    const seconds = Math.round(this.#waitedMs / 1000);
    return `it hung for ${seconds} seconds altogether, so ${left} payloads were not asked; mend what it hangs at and run it again, or give it less time for an answer (--timeout)`;
  }
}

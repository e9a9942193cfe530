import type { Judgement, Subject } from '../../subjects/subject.ts';
import { isHang, type Labelled } from '../discrepancy.ts';

/** A campaign spends at most this much time on hangs, or a few of its longest waits. */
const MOST_WAITED_MS = 120_000;
const MOST_LONGEST_WAITS = 4;
/** After so many hangs at one kind of fault, and no answer, the subject gets no more of that kind. */
const MOST_OF_A_KIND = 5;

/** Keeps the time that a campaign spends on hangs within bounds, and counts what is left out for that. */
interface HangWatch {
  /** The same subject, whose hangs are counted. */
  readonly subject: Subject;
  /** Notes what was said of a payload of the campaign. */
  readonly judged: (labelled: Labelled, said: Judgement | null) => void;
  /** Whether a payload is likely to be answered; one that is not is counted as not asked. */
  readonly isWorthAsking: (labelled: Labelled) => boolean;
  readonly unasked: () => number;
  /** Whether it took all the time that it may. */
  readonly isExhausted: () => boolean;
  /** What to say then, with the payloads that are left. */
  readonly problem: (left: number) => string;
}

export function watchHangs({ judge, close }: Subject): HangWatch {
  const kinds = new Map<string, { hung: number; answered: number }>();
  let [waitedMs, longestMs, unasked] = [0, 0, 0];
  return {
    subject: {
      close,
      judge: async (payload) => {
        const said = await judge(payload);
        const ms = isHang(said) && said.kind === 'crashed' ? (said.waitedMs ?? 0) : 0;
        waitedMs += ms;
        longestMs = Math.max(longestMs, ms);
        return said;
      },
    },
    judged: ({ fault }, said) => {
      if (fault === null || said === null) return;
      const kind = kinds.get(fault.code) ?? { hung: 0, answered: 0 };
      kind[isHang(said) ? 'hung' : 'answered']++;
      kinds.set(fault.code, kind);
    },
    isWorthAsking: ({ fault }) => {
      const { hung, answered } = kinds.get(fault?.code ?? '') ?? { hung: 0, answered: 0 };
      const isWorthIt = answered > 0 || hung < MOST_OF_A_KIND;
      if (!isWorthIt) unasked++;
      return isWorthIt;
    },
    unasked: () => unasked,
    isExhausted: () => waitedMs >= Math.max(MOST_WAITED_MS, MOST_LONGEST_WAITS * longestMs),
    problem: (left) =>
      `it hung for ${Math.round(waitedMs / 1000)} seconds altogether, so ${left} payloads were not asked; mend what it hangs at and run it again, or give it less time for an answer (--timeout)`,
  };
}

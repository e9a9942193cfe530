import { setImmediate as nextTurn } from 'node:timers/promises';
import { answerOf } from './function-answer.ts';
import { askOracle, judgedByOracles, type OracleFunctions, tableExpect } from './oracles.ts';
import { type AskingOptions, hung, type Subject, within } from './subject.ts';

/** Timers and signals get their turn after so many payloads. */
const STRIDE = 64;

interface FunctionOptions extends AskingOptions {
  /** Of a handler. */
  readonly oracles?: OracleFunctions;
}

/**
 * A function of this very process: fast, and at home in its tests. A call that never returns takes the
 * process with it; other answers may take as long as they like, unless `timeoutMs` says otherwise. Each
 * payload is a copy of its own, as a client's parser would give it.
 */
export function functionSubject(
  judge: (payload: unknown) => unknown,
  { handler = false, oracles, timeoutMs }: FunctionOptions = {},
): Subject {
  const { throws = null, expect = null } = oracles ?? {};
  const isTable = expect !== null && typeof expect !== 'function';
  const judges = { throws, expect: isTable ? tableExpect(expect) : expect };
  const names = {
    throws: throws && 'the option throws',
    expect: expect && 'the option expect',
  } as const;
  const inTime = <T>(answer: Promise<T>, late: (afterMs: number) => T) =>
    timeoutMs === undefined ? answer : within(answer, timeoutMs, () => late(timeoutMs));
  let asked = 0;
  return {
    judge: async (payload) => {
      if (++asked % STRIDE === 0) await nextTurn();
      const text = JSON.stringify(payload);
      const { judgement, returned } = await inTime(
        answerOf(judge, JSON.parse(text), handler),
        (afterMs) => ({ judgement: hung(afterMs), returned: undefined }),
      );
      if (!handler) return judgement;
      return judgedByOracles(judgement, {
        ...{ names, isTable },
        ask: (name) =>
          inTime(askOracle(name, judges[name], JSON.parse(text), returned), (afterMs) => ({
            broken: `gave no answer within ${afterMs} ms`,
          })),
      });
    },
    close: async () => {},
  };
}

import { setImmediate as nextTurn } from 'node:timers/promises';
import { type AskedOracles, judgedByOracles } from './judged-by-oracles.ts';
import { describeThrown, verdictOf } from './module-answer.ts';
import { askExpect, askThrows, type OracleAnswer, type OracleFunctions } from './oracles.ts';
import { crashed, hung } from './reply-crash.ts';
import { tableExpect } from './returned/expected-table.ts';
import { returnedText } from './returned/returned-text.ts';
import type { Judgement, Subject } from './subject.ts';
import { thrownAt } from './thrown-at.ts';
import { within } from './within.ts';

/** Timers and signals get their turn after so many payloads. */
const STRIDE = 64;

interface FunctionOptions {
  /** Whether any return is fine, and only a throw is not. */
  readonly handler?: boolean;
  /** Of a handler. */
  readonly oracles?: OracleFunctions;
  /** For one answer; by default as long as it takes. */
  readonly timeoutMs?: number;
}

/**
 * A function of this very process: fast, and at home in its tests. A call that never returns takes the
 * process with it. Each payload is a copy of its own, as a client's parser would give it.
 */
export function functionSubject(
  judge: (payload: unknown) => unknown,
  options: FunctionOptions = {},
): Subject {
  const { handler = false, oracles, timeoutMs } = options;
  const expectations = expectationsOf(oracles, timeoutMs);
  let asked = 0;
  return {
    judge: async (payload) => {
      if (++asked % STRIDE === 0) await nextTurn();
      const text = JSON.stringify(payload);
      const answer = answerOf(judge, text, handler);
      const late = (afterMs: number) => ({ judgement: hung(afterMs) });
      const { judgement, returned } = await inTime<FunctionAnswer>(answer, timeoutMs, late);
      return handler ? judgedByOracles(judgement, expectations(text, returned)) : judgement;
    },
    close: async () => {},
  };
}

interface FunctionAnswer {
  readonly judgement: Judgement;
  readonly returned?: unknown;
}

async function answerOf(
  judge: (payload: unknown) => unknown,
  text: string,
  handler: boolean,
): Promise<FunctionAnswer> {
  try {
    const returned = await judge(JSON.parse(text));
    if (handler) {
      return { judgement: { kind: 'accepted', returned: returnedText(returned) }, returned };
    }
    const verdict = verdictOf(returned);
    if (typeof verdict === 'boolean') {
      return { judgement: { kind: verdict ? 'accepted' : 'rejected' } };
    }
    return { judgement: crashed('rubbish', verdict.rubbish) };
  } catch (thrown) {
    return { judgement: crashed('threw', describeThrown(thrown), thrownAt(thrown)) };
  }
}

/** The oracles, asked about a payload's text and what was returned for it. */
function expectationsOf(
  { throws, expect }: OracleFunctions = { throws: null, expect: null },
  timeoutMs: number | undefined,
): (text: string, returned: unknown) => AskedOracles {
  const isTable = expect !== null && typeof expect !== 'function';
  const judge = isTable ? tableExpect(expect) : expect;
  const late = (): OracleAnswer => ({ broken: `gave no answer within ${timeoutMs} ms` });
  return (text, returned) => ({
    throws:
      throws === null ? null : () => inTime(askThrows(throws, JSON.parse(text)), timeoutMs, late),
    expect:
      judge === null
        ? null
        : () => inTime(askExpect(judge, JSON.parse(text), returned), timeoutMs, late),
    names: { throws: 'the option throws', expect: 'the option expect' },
    isTable,
  });
}

function inTime<T>(
  answer: Promise<T>,
  timeoutMs: number | undefined,
  late: (afterMs: number) => T,
): Promise<T> {
  return timeoutMs === undefined ? answer : within(answer, timeoutMs, () => late(timeoutMs));
}

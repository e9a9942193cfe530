import { setImmediate as nextTurn } from 'node:timers/promises';
import type { JsonValue } from '../../../contracts/json-value.ts';
import { describeThrown, verdictOf } from './module-answer.ts';
import { crashed } from './reply-crash.ts';
import type { Judgement, Subject } from './subject.ts';
import { thrownAt } from './thrown-at.ts';

/** So many payloads before timers and signals get their turn. */
const STRIDE = 64;

/**
 * A function of this very process: fast, and at home in its tests. A call that never returns takes the
 * process with it. Each payload is a copy of its own, as a client's parser would give it.
 */
export function functionSubject(
  judge: (payload: unknown) => unknown,
  { handler = false }: { readonly handler?: boolean } = {},
): Subject {
  let asked = 0;
  return {
    judge: async (payload) => {
      if (++asked % STRIDE === 0) await nextTurn();
      return judgementOf(judge, payload, handler);
    },
    close: async () => {},
  };
}

async function judgementOf(
  judge: (payload: unknown) => unknown,
  payload: JsonValue,
  handler: boolean,
): Promise<Judgement> {
  try {
    const returned = await judge(JSON.parse(JSON.stringify(payload)));
    if (handler) return { kind: 'accepted' };
    const verdict = verdictOf(returned);
    if (typeof verdict === 'boolean') return { kind: verdict ? 'accepted' : 'rejected' };
    return 'rubbish' in verdict
      ? crashed('rubbish', verdict.rubbish)
      : crashed('threw', verdict.threw, verdict.where);
  } catch (thrown) {
    return crashed('threw', describeThrown(thrown), thrownAt(thrown));
  }
}
